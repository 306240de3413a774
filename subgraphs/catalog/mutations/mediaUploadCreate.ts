import { unitOfWork } from '#database';
import { input, mutation } from '#graph';
import { z } from 'zod';
import { createUpload } from '../domain/create-upload.ts';

export const mediaUploadCreate = mutation({
  input: z.object({ filename: input.line(255), mimeType: z.string().max(100, 'This is no type of a picture.'), bytes: z.number().int() }),
  async resolve(upload, context) {
    return { upload: await unitOfWork(context, async (unit) => createUpload(unit, upload)) };
  },
});
