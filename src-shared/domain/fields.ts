import { z } from 'zod';

/** What an employer works on. The first of an employer's fields is its main one and gives its pin the colour. */
export const EMPLOYER_FIELDS = [
  'software',
  'it-services',
  'data-ai',
  'security',
  'ecommerce',
  'agency',
  'games-xr',
  'optics',
  'electronics',
  'mobility',
  'health',
  'research',
  'public',
] as const;
export const EmployerField = z.enum(EMPLOYER_FIELDS);
export type EmployerField = z.output<typeof EmployerField>;

/** The kind of work a job is. */
export const JOB_FIELDS = [
  'software-dev',
  'data-ai',
  'it-support-admin',
  'it-security',
  'test-qa',
  'ux-design',
  'project-product',
  'consulting',
  'sales-marketing',
  'electronics-embedded',
  'research',
  'other',
] as const;
export const JobField = z.enum(JOB_FIELDS);
export type JobField = z.output<typeof JobField>;

/** For whom a job is, from school to long experience. */
export const JOB_LEVELS = [
  'apprenticeship',
  'dual-study',
  'internship',
  'working-student',
  'thesis',
  'entry',
  'professional',
  'senior-lead',
] as const;
export const JobLevel = z.enum(JOB_LEVELS);
export type JobLevel = z.output<typeof JobLevel>;

/** `opening`: a position that was advertised. `training`: a training or dual-study place the employer offers. */
export const JOB_KINDS = ['opening', 'training'] as const;
export const JobKind = z.enum(JOB_KINDS);
export type JobKind = z.output<typeof JobKind>;

export const EMPLOYMENTS = ['full-time', 'part-time', 'full-time-preferred'] as const;
export const Employment = z.enum(EMPLOYMENTS);
export type Employment = z.output<typeof Employment>;

export const WORK_MODES = ['on-site', 'hybrid', 'remote'] as const;
export const WorkMode = z.enum(WORK_MODES);
export type WorkMode = z.output<typeof WorkMode>;
