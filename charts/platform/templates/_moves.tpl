{{/* What moves a county: (dict "root" $ "county" c "to" cell). It gets the owners of every cell's databases, for the county may be in any. */}}
{{- define "platform.moveContainer" -}}
{{- $root := .root -}}
- name: move
  image: {{ include "platform.toolsImage" $root | quote }}
  imagePullPolicy: {{ $root.Values.image.pullPolicy }}
  args: [county, move, {{ .county | quote }}, --to, {{ .to | quote }}, --in-cluster]
  env:
    {{- include "platform.databaseSetting" (dict "root" $root "service" "gateway" "role" "owner" "setting" "Moves__Homes") | nindent 4 }}
    - {name: Moves__Gateways, value: "gateway-each:9090"}
    {{- range $index, $cell := include "platform.cellsWithServers" $root | fromJsonArray }}
    {{- include "platform.moveCell" (dict "root" $root "at" (printf "Moves__Cells__%d" $index) "cell" $cell) | nindent 4 }}
    {{- end }}
  securityContext:
    {{- include "platform.restricted" $root | nindent 4 }}
  resources:
    {{- toYaml $root.Values.migrations.resources | nindent 4 }}
  volumeMounts:
    - {name: tmp, mountPath: /tmp}
{{- end }}

{{/* This release and the cells that say where their servers are, as a JSON array of {name, host, port, parameters, prefix, broker: {...}}. */}}
{{- define "platform.cellsWithServers" -}}
{{- $values := .Values -}}
{{- $own := ternary "" (printf ".%s.svc" .Release.Namespace) (eq $values.broker.kind "external") -}}
{{- $cells := list (dict "name" "shared" "host" (include "platform.databaseHost" .) "port" $values.postgresql.port "parameters" $values.postgresql.parameters
      "prefix" $values.postgresql.secretPrefix "broker" (dict "host" (printf "%s%s" (include "platform.brokerHost" .) $own) "port" $values.broker.port "tls" $values.broker.tls
      "vhost" $values.broker.vhost "managementUrl" (include "platform.managementUrl" . | trim) "secret" (dict "name" (include "platform.brokerSecret" .)
      "usernameKey" $values.broker.secret.usernameKey "passwordKey" $values.broker.secret.passwordKey))) -}}
{{- range $name, $cell := $values.cells -}}
  {{- if and (dig "postgresql" "host" "" $cell) (dig "broker" "host" "" $cell) -}}
    {{- $broker := merge (deepCopy $cell.broker) (dict "port" 5672 "tls" false "vhost" "/" "managementUrl" (printf "http://%s:15672/" $cell.broker.host)) -}}
    {{- $_ := set $broker "secret" (merge (dict) ($cell.broker.secret | default dict) (dict "name" (printf "%s-broker" $name) "usernameKey" "username" "passwordKey" "password")) -}}
    {{- $cells = append $cells (dict "name" $name "host" $cell.postgresql.host "port" ($cell.postgresql.port | default 5432) "parameters" ($cell.postgresql.parameters | default "")
          "prefix" ($cell.postgresql.secretPrefix | default (printf "%s-db-" $name)) "broker" $broker) -}}
  {{- end -}}
{{- end -}}
{{ $cells | toJson }}
{{- end }}

{{/* (dict "root" $ "at" "Moves__Cells__0" "cell" c) */}}
{{- define "platform.moveCell" -}}
{{- $at := .at -}}
{{- $cell := .cell -}}
{{- $broker := $cell.broker -}}
- {name: {{ $at }}__Name, value: {{ $cell.name }}}
- name: {{ $at }}_BROKER_USERNAME
  valueFrom: {secretKeyRef: {name: {{ $broker.secret.name }}, key: {{ $broker.secret.usernameKey }}}}
- name: {{ $at }}_BROKER_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $broker.secret.name }}, key: {{ $broker.secret.passwordKey }}}}
- name: {{ $at }}__Broker
  value: {{ printf "%s://$(%s_BROKER_USERNAME):$(%s_BROKER_PASSWORD)@%s:%v/%s" (ternary "amqps" "amqp" $broker.tls) $at $at $broker.host $broker.port
      (trimPrefix "/" $broker.vhost | urlquery) | quote }}
- {name: {{ $at }}__Management, value: {{ printf "%s/" (trimSuffix "/" $broker.managementUrl) | quote }}}
{{- range $service, $fact := include "platform.facts" .root | fromYaml }}
{{- if eq $fact.scope "cell" }}
{{- $database := replace "-" "_" $service }}
- name: {{ $at }}_{{ $database }}_USERNAME
  valueFrom: {secretKeyRef: {name: {{ $cell.prefix }}{{ $service }}-owner, key: username}}
- name: {{ $at }}_{{ $database }}_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $cell.prefix }}{{ $service }}-owner, key: password}}
- name: {{ $at }}__Databases__{{ $database }}
  value: {{ printf "Host=%s;Port=%v;Database=%s;Username=$(%s_%s_USERNAME);Password=\"$(%s_%s_PASSWORD)\"%s" $cell.host $cell.port $database $at $database $at $database
      (ternary (printf ";%s" $cell.parameters) "" (ne $cell.parameters "")) | quote }}
{{- end }}
{{- end }}
{{- end }}
