import { Employer, EmployerId } from '../../../src-shared/domain/employer.ts';
import { Job, JobId } from '../../../src-shared/domain/job.ts';

/* Made-up employers and jobs, valid in every field; a test states only what matters to it. */

export function employerId(id: string): EmployerId {
  return EmployerId.parse(id);
}

export function jobId(id: string): JobId {
  return JobId.parse(id);
}

export function anEmployer(parts: Partial<Record<keyof Employer, unknown>> = {}): Employer {
  return Employer.parse({
    id: 'muster',
    name: 'Muster GmbH',
    shortName: 'Muster',
    street: 'Musterweg 1',
    postcode: '07743',
    position: { lon: 11.5863, lat: 50.9268, precision: 'address' },
    addressBasis: 'sourced',
    website: 'muster.example',
    fields: ['software'],
    isStartup: false,
    keywords: [],
    foundedYear: null,
    employees: null,
    existence: 'sourced',
    isNetworkMember: null,
    sources: [],
    ...parts,
  });
}

export function aJob(parts: Partial<Record<keyof Job, unknown>> = {}): Job {
  return Job.parse({
    id: 'muster-1',
    employerId: 'muster',
    title: 'Java Developer',
    kind: 'opening',
    field: 'software-dev',
    level: 'professional',
    employment: [],
    workMode: null,
    skills: [],
    seen: '2024-08-01',
    sources: ['https://www.muster.example/jobs/1'],
    ...parts,
  });
}
