#!/bin/sh
# Run by the PostgreSQL image when it makes the database: the role of DATABASE_URL. Its grants come with the migrations.
set -eu
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/database_password)" <<'SQL'
create role aarya_app login nosuperuser nocreatedb nocreaterole noinherit password :'password';
SQL
