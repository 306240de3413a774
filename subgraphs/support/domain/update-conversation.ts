import { LockMode } from '@mikro-orm/core';
import { userById } from '#accounts';
import { audit } from '#audit';
import type { Context } from '#context';
import type { Unit } from '#database';
import { loader, may, UserError } from '#graph';
import { Conversation, type ConversationStatus } from '../entities/conversation.ts';

/** What staff change; undefined: as it is. `assigneeId` null: nobody looks after it. */
export type ConversationChange = { readonly id: string; readonly status: ConversationStatus | null; readonly assigneeId?: string | null | undefined };

/** Says who looks after a conversation, or where it stands. Audited. Refuses with NOT_FOUND. Locks the conversation. */
export async function updateConversation(unit: Unit, { id, status, assigneeId }: ConversationChange): Promise<void> {
  const conversation = await unit.em.findOne(Conversation, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (conversation === null) throw new UserError('NOT_FOUND', ['id'], 'There is no such conversation.');
  const before = { status: conversation.status, assigneeId: conversation.assigneeId ?? null };
  if (status !== null && status !== conversation.status) {
    conversation.status = status;
    conversation.resolvedAt = status === 'CLOSED' ? unit.now : null;
  }
  if (assigneeId !== undefined) conversation.assigneeId = assigneeId;
  conversation.updatedAt = unit.now;
  audit(unit, {
    action: 'conversationUpdate', target: { type: 'Conversation', id }, summary: 'Changed who looks after a conversation, or where it stands.',
    before, after: { status: conversation.status, assigneeId: conversation.assigneeId ?? null },
  });
}

/** Refuses with NOT_FOUND an assignee who cannot answer: no user, no longer active, or without SUPPORT_WRITE. */
export async function checkAssignee(context: Context, assigneeId: string | null | undefined): Promise<void> {
  if (assigneeId == null) return;
  const user = await loader(context, userById).load(assigneeId);
  const canAnswer = user !== null && user.isActive && may({ sessionId: '', userId: user.id, role: user.role, permissions: user.permissions }, 'SUPPORT_WRITE');
  if (!canAnswer) throw new UserError('NOT_FOUND', ['assigneeId'], 'Nobody of that id answers customers.');
}
