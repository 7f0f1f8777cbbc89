/** The columns of the tables. Those that are required must stand in the first row; any other may be left out altogether. */
export interface TableColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export const EMPLOYER_COLUMNS: TableColumns = {
  required: ['id', 'name', 'shortName', 'fields', 'existence'],
  optional: [
    'street',
    'postcode',
    'lon',
    'lat',
    'precision',
    'addressBasis',
    'website',
    'keywords',
    'founded',
    'employees',
    'employeesYear',
    'jenaDigital',
    'sources',
  ],
};

export const JOB_COLUMNS: TableColumns = {
  required: ['id', 'employer', 'title', 'kind', 'field', 'level', 'sources'],
  optional: ['employment', 'workMode', 'skills', 'posted'],
};
