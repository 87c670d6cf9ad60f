{{/* The settings of a service, as its container gets them: (dict "root" $ "workload" w). Nothing here depends on another county's tier. */}}
{{- define "platform.env" -}}
{{- $root := .root -}}
{{- $workload := .workload -}}
{{- $service := $workload.service -}}
{{- $facts := include "platform.facts" $root | fromYaml -}}
{{- $fact := index $facts $service -}}
{{- $secret := $root.Values.secrets.name -}}
{{- $names := include "platform.serviceNames" $root | fromJsonArray -}}
- {name: Kestrel__Endpoints__Rest__Url, value: "http://+:8080"}
- {name: Kestrel__Endpoints__Rest__Protocols, value: Http1}
- {name: Platform__DrainSeconds, value: {{ $root.Values.termination.drainSeconds | quote }}}
{{- if eq $service "gateway" }}
- {name: Kestrel__Endpoints__Metrics__Url, value: "http://+:9090"}
- {name: Metrics__Port, value: "9090"}
- {name: Platform__PublicUrl, value: {{ include "platform.publicUrl" $root }}}
{{- range $index, $proxy := $root.Values.gateway.trustedProxies }}
- {name: TrustedProxies__{{ $index }}, value: {{ $proxy | quote }}}
{{- end }}
{{- else }}
- {name: Kestrel__Endpoints__Grpc__Url, value: "http://+:8081"}
- {name: Kestrel__Endpoints__Grpc__Protocols, value: Http2}
{{- end }}
{{ include "platform.databaseSetting" (dict "root" $root "service" $service "role" "app" "setting" "ConnectionStrings__Database") }}
{{- if $fact.broker }}
{{ include "platform.brokerSetting" $root }}
{{- end }}
- {name: Auth__Issuer, value: {{ include "platform.publicUrl" $root }}}
- {name: Auth__Authority, value: {{ include "platform.authority" (dict "root" $root "service" $service) | quote }}}
{{- $client := ternary "gateway" (printf "svc-%s" $service) (eq $service "gateway") }}
- {name: Auth__ClientId, value: {{ $client }}}
- name: Auth__ClientSecret
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: {{ $client }}}}
{{- if $fact.files }}
- {name: Platform__Files, value: /data/files}
{{- end }}
{{- if $fact.person }}
- name: Platform__PersonKey
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: person-key}}
- name: Platform__PhoneKey
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: phone-key}}
- name: Platform__FormerPhoneKey
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: former-phone-key, optional: true}}
{{- end }}
{{- if eq $service "identity" }}
{{- include "platform.identityEnv" $root | nindent 0 }}
{{- end }}
{{- if eq $fact.scope "cell" }}
- {name: Platform__Cell, value: {{ $root.Values.cell.name }}}
{{- $above := $root.Values.cell.city.postgresql }}
{{- if and $fact.files (not (include "platform.isCity" $root)) }}
{{- $files := $root.Values.cell.city.files | default (ternary (printf "http://{service}.%s.svc:8081/" $root.Values.cell.city.namespace) "" (ne $root.Values.cell.city.namespace "")) }}
{{- with $files }}
- {name: Platform__FilesOfSharedCell, value: {{ replace "{service}" $service . | quote }}}
{{- end }}
{{- end }}
{{- if and (not (include "platform.isCity" $root)) $above.host }}
{{ include "platform.aboveSetting" (dict "root" $root "service" $service) }}
{{- end }}
{{- end }}
{{- if $fact.broker }}
{{- range $index, $county := keys $root.Values.counties | sortAlpha }}
- {name: Platform__Counties__{{ $index }}, value: {{ $county | quote }}}
{{- end }}
{{- end }}
{{- with $workload.county }}
- {name: Platform__Serves__0, value: {{ . | quote }}}
{{- end }}
{{- /* Who is never dedicated takes every county's queue, wherever the county is: it has nothing to follow. */}}
{{- if or $fact.perCounty (eq $service "gateway") }}
- {name: Placement__File, value: /etc/platform/placement/placement.json}
{{- end }}
{{- include "platform.peersEnv" . | nindent 0 }}
{{- if and $root.Values.dapr.enabled $fact.sidecar }}
- {name: Dapr__Enabled, value: "true"}
{{- end }}
{{- with $root.Values.telemetry.otlpEndpoint }}
- {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ . | quote }}}
{{- end }}
{{- range $name, $value := $workload.settings.env }}
- {name: {{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- range $name, $from := $workload.settings.secretEnv }}
- name: {{ $name }}
  valueFrom: {secretKeyRef: {name: {{ $from.name }}, key: {{ $from.key }}}}
{{- end }}
{{- end }}

{{/* Where the others are. The gateway's route table names every service of the city, also one that is not installed. */}}
{{- define "platform.peersEnv" -}}
{{- $root := .root -}}
{{- $workload := .workload -}}
{{- $own := list -}}
{{- with $workload.county -}}
  {{- $county := index $root.Values.counties . | default dict -}}
  {{- range $peer := include "platform.dedicatedServices" (dict "root" $root "county" $county) | fromJsonArray -}}
    {{- if eq $root.Values.cell.name (include "platform.runsIn" (dict "root" $root "service" $peer "county" $county)) -}}
      {{- $own = append $own $peer -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- if eq $workload.service "gateway" -}}
{{- range $peer, $fact := include "platform.facts" $root | fromYaml -}}
{{- if ne $peer "gateway" }}
- {name: Services__{{ include "platform.peerKey" $peer }}__Rest, value: "http://{{ $peer }}:8080/"}
{{- end }}
{{- end }}
{{- else -}}
{{- range $peer := without (include "platform.serviceNames" $root | fromJsonArray) "gateway" -}}
{{- $name := ternary (printf "%s-%s" $peer $workload.county) $peer (has $peer $own) }}
- {name: Services__{{ include "platform.peerKey" $peer }}__Grpc, value: "http://{{ $name }}:8081/"}
{{- if and $root.Values.dapr.enabled (ne $name $peer) }}
- {name: Services__{{ include "platform.peerKey" $peer }}__AppId, value: {{ $name }}}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* Keys hold no dash: rescue-teams is RescueTeams. */}}
{{- define "platform.peerKey" -}}
{{ range splitList "-" . }}{{ title . }}{{ end }}
{{- end }}

{{- define "platform.identityEnv" -}}
- {name: Identity__SigningKeyFile, value: /etc/platform/identity/signing-key.pem}
- name: Identity__FirstAdministratorPassword
  valueFrom: {secretKeyRef: {name: {{ .Values.secrets.name }}, key: first-administrator, optional: true}}
- name: Identity__GatewayClientSecret
  valueFrom: {secretKeyRef: {name: {{ .Values.secrets.name }}, key: gateway}}
{{- range $index, $network := .Values.identity.trustedProxies }}
- {name: Identity__TrustedProxies__{{ $index }}, value: {{ $network | quote }}}
{{- end }}
{{- range $service, $fact := include "platform.facts" . | fromYaml }}
{{- if ne $service "gateway" }}
- name: Identity__ServiceClients__svc-{{ $service }}
  valueFrom: {secretKeyRef: {name: {{ $.Values.secrets.name }}, key: svc-{{ $service }}}}
{{- end }}
{{- end }}
{{- end }}
