import { describe, expect, jest, test } from '@jest/globals';
import { findRedis } from './find-redis.ts';

test('the address in REDIS_URL is taken where no server is on the PATH', async () => {
  expect(await findRedis({ PATH: '/nowhere', REDIS_URL: 'redis://10.0.0.1:6379' })).toBe('redis://10.0.0.1:6379');
});

describe('where there is no Redis at all', () => {
  const nothing = { PATH: '/nowhere', AARYA_DATA_DIR: import.meta.filename }; // no folder can be made in a file

  test('the run says so, once and loudly', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await findRedis(nothing)).toBeNull();
    expect(said).toHaveBeenCalledWith(expect.stringContaining('NO REDIS'));
    said.mockRestore();
  });

  test('CI fails and skips nothing', async () => {
    await expect(findRedis({ ...nothing, CI: 'true' })).rejects.toThrow('NO REDIS');
  });
});
