/** What our own PostgreSQL is started with; given on the command line, so nothing inside the database can turn it off. */
export const settingsFor = (socketDir: string): string[] =>
  Object.entries({
    // Reached only through a socket in a folder of ours.
    listen_addresses: '',
    unix_socket_directories: quoted(socketDir),
    unix_socket_permissions: '0700',
    port: '5432',
    // What was acknowledged stays.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // A small machine is enough.
    shared_buffers: '32MB',
    max_connections: '60',
    work_mem: '4MB',
    max_wal_size: '256MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // People's words must never be in a log: statements, their values and refused rows stay out of it.
    logging_collector: 'off',
    log_destination: 'stderr',
    log_statement: 'none',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_min_duration_statement: '-1',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_autovacuum_min_duration: '-1',
    log_temp_files: '-1',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

// The setting is a list; a folder's name may hold a comma.
const quoted = (path: string) => `"${path.replaceAll('"', '""')}"`
