{{/* Makes a service's database and its two roles, or sets their passwords: (dict "root" $ "service" s). Waits for the server. */}}
{{- define "platform.makeDatabase" -}}
{{- $postgresql := .root.Values.postgresql -}}
- name: make-database
  image: {{ $postgresql.inChart.image | quote }}
  imagePullPolicy: {{ .root.Values.image.pullPolicy }}
  command: [sh, -ec]
  args:
    - |
      until pg_isready -q; do sleep 1; done
      psql -v ON_ERROR_STOP=1 -q -d postgres -v name={{ replace "-" "_" .service }} -v owner="$OWNER_USERNAME" -v owner_password="$OWNER_PASSWORD" -v app="$APP_USERNAME" -v app_password="$APP_PASSWORD" <<'SQL'
      SELECT format('CREATE ROLE %I LOGIN', role) FROM unnest(ARRAY[:'owner', :'app']) role WHERE role NOT IN (SELECT rolname FROM pg_roles) \gexec
      ALTER ROLE :"owner" LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
      ALTER ROLE :"app" LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
      SELECT format('CREATE DATABASE %I OWNER %I', :'name', :'owner') WHERE :'name' NOT IN (SELECT datname FROM pg_database) \gexec
      REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
      GRANT CONNECT ON DATABASE :"name" TO :"app";
      \connect :"name"
      ALTER SCHEMA public OWNER TO :"owner";
      GRANT USAGE ON SCHEMA public TO :"app";
      SQL
  env:
    - {name: PGHOST, value: postgresql}
    - {name: PGPORT, value: {{ $postgresql.port | quote }}}
    - name: PGUSER
      valueFrom: {secretKeyRef: {name: postgresql, key: username}}
    - name: PGPASSWORD
      valueFrom: {secretKeyRef: {name: postgresql, key: password}}
    {{- range $role := list "owner" "app" }}
    {{- $secret := printf "%s%s-%s" $postgresql.secretPrefix $.service $role }}
    - name: {{ upper $role }}_USERNAME
      valueFrom: {secretKeyRef: {name: {{ $secret }}, key: username}}
    - name: {{ upper $role }}_PASSWORD
      valueFrom: {secretKeyRef: {name: {{ $secret }}, key: password}}
    {{- end }}
  securityContext:
    {{- include "platform.restricted" .root | nindent 4 }}
  resources:
    {{- toYaml .root.Values.migrations.resources | nindent 4 }}
  volumeMounts:
    - {name: tmp, mountPath: /tmp}
{{- end }}
