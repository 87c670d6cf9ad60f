{{/*
Who serves which county, as gateway and services read it. A pooled county of the shared cell needs no line. Within the release that
runs a deployment it is called by its plain name; others name its namespace.
*/}}
{{- define "platform.placement" -}}
{{- $facts := include "platform.facts" . | fromYaml -}}
{{- $cells := dict -}}
{{- $all := deepCopy .Values.cells -}}
{{- if not (include "platform.isCity" .) -}}
  {{- $_ := set $all .Values.cell.name (dict "namespace" .Release.Namespace) -}}
{{- end -}}
{{- range $name, $cell := $all -}}
  {{- $services := dict -}}
  {{- $grpc := dict -}}
  {{- range $service, $fact := $facts -}}
    {{- if eq $fact.scope "cell" -}}
      {{- if or $cell.grpcAddress (not $cell.address) -}}
        {{- $_ := set $grpc $service (include "platform.cellAddress" (dict "root" $ "cell" (dict "address" ($cell.grpcAddress | default "http://{service}.{namespace}.svc:8081/") "namespace" $cell.namespace) "name" $service)) -}}
      {{- end -}}
      {{- $_ := set $services $service (list (include "platform.cellAddress" (dict "root" $ "cell" $cell "name" $service))) -}}
    {{- end -}}
  {{- end -}}
  {{- $_ := set $cells $name (dict "services" $services "grpc" $grpc) -}}
{{- end -}}
{{- $counties := dict -}}
{{- range $code, $given := .Values.counties -}}
  {{- $county := $given | default dict -}}
  {{- $cell := $county.cell | default "shared" -}}
  {{- $dedicated := eq ($county.tier | default "pooled") "dedicated" -}}
  {{- $moving := $county.moving | default false -}}
  {{- $frozen := $county.frozen | default false -}}
  {{- if or $dedicated $moving $frozen (ne $cell "shared") -}}
    {{- $services := dict -}}
    {{- if $dedicated -}}
      {{- range $service := include "platform.dedicatedServices" (dict "root" $ "county" $county) | fromJsonArray -}}
        {{- $in := include "platform.runsIn" (dict "root" $ "service" $service "county" $county) -}}
        {{- $name := printf "%s-%s" $service $code -}}
        {{- if eq $in $.Values.cell.name -}}
          {{- $_ := set $services $service (list (printf "http://%s:8080/" $name)) -}}
        {{- else if hasKey $all $in -}}
          {{- $_ := set $services $service (list (include "platform.cellAddress" (dict "root" $ "cell" (index $all $in) "name" $name))) -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
    {{- $_ := set $counties $code (dict "cell" $cell "dedicated" $dedicated "moving" $moving "frozen" $frozen "services" $services) -}}
  {{- end -}}
{{- end -}}
{{- $plan := dict "cells" $cells "counties" $counties -}}
{{ set $plan "version" ($plan | toJson | sha256sum | trunc 12) | toJson }}
{{- end }}

{{- define "platform.cellAddress" -}}
{{- $template := .cell.address | default "http://{service}.{namespace}.svc:8080/" -}}
{{ $template | replace "{service}" .name | replace "{namespace}" (.cell.namespace | default "") }}
{{- end }}
