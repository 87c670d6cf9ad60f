{{/* How a service gets into its database and to the broker. */}}

{{- define "platform.databaseHost" -}}
{{- if eq .Values.postgresql.kind "in-chart" -}}postgresql
{{- else if eq .Values.postgresql.kind "cloudnative-pg" -}}{{ .Values.postgresql.cluster.name }}-rw
{{- else -}}{{ .Values.postgresql.host }}{{- end }}
{{- end }}

{{- define "platform.brokerHost" -}}
{{- if eq .Values.broker.kind "in-chart" -}}rabbitmq
{{- else if eq .Values.broker.kind "cluster-operator" -}}{{ .Values.broker.cluster.name }}
{{- else -}}{{ .Values.broker.host }}{{- end }}
{{- end }}

{{- define "platform.brokerSecret" -}}
{{- if .Values.broker.secret.name -}}{{ .Values.broker.secret.name }}
{{- else if eq .Values.broker.kind "cluster-operator" -}}{{ .Values.broker.cluster.name }}-default-user
{{- else -}}broker{{- end }}
{{- end }}

{{/* The management API, named in full: KEDA asks from another namespace. */}}
{{- define "platform.managementUrl" -}}
{{- if .Values.broker.managementUrl -}}
{{ trimSuffix "/" .Values.broker.managementUrl }}/
{{- else -}}
http://{{ include "platform.brokerHost" . }}{{ if ne .Values.broker.kind "external" }}.{{ .Release.Namespace }}.svc{{ end }}:15672/
{{- end }}
{{- end }}

{{/* Who applies the broker's policies: job, operator or none. */}}
{{- define "platform.policies" -}}
{{- if eq .Values.broker.kind "in-chart" -}}definitions
{{- else if ne .Values.broker.policies "auto" -}}{{ .Values.broker.policies }}
{{- else -}}job{{- end }}
{{- end }}

{{- define "platform.brokerCredentials" -}}
- name: BROKER_USERNAME
  valueFrom: {secretKeyRef: {name: {{ include "platform.brokerSecret" . }}, key: {{ .Values.broker.secret.usernameKey }}}}
- name: BROKER_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ include "platform.brokerSecret" . }}, key: {{ .Values.broker.secret.passwordKey }}}}
{{- end }}

{{- define "platform.brokerSetting" -}}
{{ include "platform.brokerCredentials" . }}
- name: ConnectionStrings__Broker
  value: {{ printf "%s://$(BROKER_USERNAME):$(BROKER_PASSWORD)@%s:%v/%s" (ternary "amqps" "amqp" .Values.broker.tls) (include "platform.brokerHost" .)
      .Values.broker.port (trimPrefix "/" .Values.broker.vhost | urlquery) | quote }}
{{- end }}

{{/* The password of a role and the connection string around it: (dict "root" $ "service" s "role" "app"|"owner" "setting" name). */}}
{{- define "platform.databaseSetting" -}}
{{- $postgresql := .root.Values.postgresql -}}
{{- $secret := printf "%s%s-%s" $postgresql.secretPrefix .service .role -}}
{{- $variable := printf "DATABASE_%s" (upper .role) -}}
- name: {{ $variable }}_USERNAME
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: username}}
- name: {{ $variable }}_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: password}}
- name: {{ .setting }}
  value: {{ printf "Host=%s;Port=%v;Database=%s;Username=$(%s_USERNAME);Password=\"$(%s_PASSWORD)\"%s" (include "platform.databaseHost" .root) $postgresql.port
      (replace "-" "_" .service) $variable $variable (ternary (printf ";%s" $postgresql.parameters) "" (ne $postgresql.parameters "")) | quote }}
{{- end }}

{{/* The shared cell's database of the same service, for a cell. */}}
{{- define "platform.aboveSetting" -}}
{{- $above := .root.Values.cell.city.postgresql -}}
{{- $secret := printf "%s%s-app" $above.secretPrefix .service -}}
- name: ABOVE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: username}}
- name: ABOVE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: password}}
- name: ConnectionStrings__Above
  value: {{ printf "Host=%s;Port=%v;Database=%s;Username=$(ABOVE_USERNAME);Password=\"$(ABOVE_PASSWORD)\"%s" $above.host $above.port
      (replace "-" "_" .service) (ternary (printf ";%s" .root.Values.postgresql.parameters) "" (ne .root.Values.postgresql.parameters "")) | quote }}
{{- end }}

{{/* Whether database, broker and secrets exist before the release, so that its hooks can use them. */}}
{{- define "platform.hooks" -}}
{{- $values := .Values -}}
{{- $stand := and (eq $values.postgresql.kind "external") (eq $values.broker.kind "external")
      (eq $values.secrets.platform "existing") (eq $values.secrets.databases "existing") (eq $values.secrets.broker "existing") -}}
{{- if or (eq $values.migrations.when "hook") (and (eq $values.migrations.when "auto") $stand) }}true{{ end }}
{{- end }}
