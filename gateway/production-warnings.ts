import type { Config } from '#config';

/** What a shop in production does without because of its configuration, a sentence each. None of it keeps it from serving. */
export function productionWarnings({ isProduction, smtpUrl, sms }: Pick<Config, 'isProduction' | 'smtpUrl' | 'sms'>): string[] {
  if (!isProduction) return [];
  return [
    ...(smtpUrl === null ? ['SMTP_URL is not set: nobody gets e-mail, one-time passwords included.'] : []),
    ...(sms === null ? ['SMS_API_URL is not set: nobody gets text messages, one-time passwords included.'] : []),
  ];
}
