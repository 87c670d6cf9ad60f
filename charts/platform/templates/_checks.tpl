{{/* What a schema can't say: rules between values. Each message names the value to change. */}}
{{- define "platform.check" -}}
{{- $values := .Values -}}
{{- $facts := include "platform.facts" . | fromYaml -}}
{{- range $code, $given := $values.counties -}}
  {{- $county := mergeOverwrite (deepCopy $values.dedicated) (deepCopy ($given | default dict)) -}}
  {{- $cell := $county.cell | default "shared" -}}
  {{- if not (or (eq $cell "shared") (eq $cell $values.cell.name) (hasKey $values.cells $cell)) -}}
    {{- fail (printf "counties.%s.cell: there is no cell %s; cells has: %s" $code $cell (keys $values.cells | sortAlpha | join ", " | default "none")) -}}
  {{- end -}}
  {{- if gt (int $county.min) (int $county.max) -}}
    {{- fail (printf "counties.%s: min %v is more than max %v" $code $county.min $county.max) -}}
  {{- end -}}
  {{- range $service := $county.services | default list -}}
    {{- if not (index $facts $service).perCounty -}}
      {{- fail (printf "counties.%s.services: %s has no deployments of counties" $code $service) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- if hasKey $values.cells $values.cell.name -}}
  {{- fail (printf "cells.%s: this release is that cell itself (cell.name); cells lists the others" $values.cell.name) -}}
{{- end -}}
{{- if hasKey $values.cells "shared" -}}
  {{- fail "cells.shared: the shared cell is the city's own release and is not listed" -}}
{{- end -}}
{{- range $name, $cell := $values.cells -}}
  {{- if not (or $cell.namespace $cell.address) -}}
    {{- fail (printf "cells.%s: say its namespace or its address" $name) -}}
  {{- end -}}
{{- end -}}
{{- include "platform.checkMoves" . -}}
{{- range $name, $settings := $values.services -}}
  {{- $auto := (mergeOverwrite (deepCopy $values.workload) (deepCopy ($settings | default dict))).autoscaling -}}
  {{- if and $auto.enabled (gt (int $auto.min) (int $auto.max)) -}}
    {{- fail (printf "services.%s.autoscaling: min %v is more than max %v" $name $auto.min $auto.max) -}}
  {{- end -}}
{{- end -}}
{{- include "platform.checkServers" . -}}
{{- end }}

{{- define "platform.checkServers" -}}
{{- $values := .Values -}}
{{- if and (eq $values.postgresql.kind "external") (not $values.postgresql.host) -}}
  {{- fail "postgresql.host: say where the external PostgreSQL is, or choose postgresql.kind in-chart or cloudnative-pg" -}}
{{- end -}}
{{- if and (eq $values.broker.kind "external") (not $values.broker.host) -}}
  {{- fail "broker.host: say where the external RabbitMQ is, or choose broker.kind in-chart or cluster-operator" -}}
{{- end -}}
{{- if and (eq $values.broker.policies "operator") (ne $values.broker.kind "cluster-operator") -}}
  {{- fail "broker.policies: operator needs broker.kind cluster-operator, whose cluster the Messaging Topology objects refer to" -}}
{{- end -}}
{{- if and (eq $values.broker.kind "cluster-operator") (ne $values.secrets.broker "existing") -}}
  {{- fail "secrets.broker: the Cluster Operator makes this Secret itself; leave it existing" -}}
{{- end -}}
{{- if and (eq $values.broker.kind "in-chart") (ne $values.secrets.broker "generated") -}}
  {{- fail "secrets.broker: the broker in the chart starts with a user that the chart makes; take generated" -}}
{{- end -}}
{{- if and (eq $values.migrations.when "hook") (not (and (eq $values.postgresql.kind "external") (eq $values.broker.kind "external")
      (eq $values.secrets.platform "existing") (eq $values.secrets.databases "existing") (eq $values.secrets.broker "existing"))) -}}
  {{- fail "migrations.when: hook needs database, broker and secrets that stand before the release; take job or auto" -}}
{{- end -}}
{{- if and (not (include "platform.isCity" .)) (eq $values.secrets.platform "generated") -}}
  {{- fail "secrets.platform: a cell shares its city's client secrets and person key, so they can't be generated; take existing or external" -}}
{{- end -}}
{{- if not (or (include "platform.isCity" .) $values.cell.city.namespace $values.cell.city.authority) -}}
  {{- fail "cell.city: say the namespace of the city's release, or the authority that issues its tokens" -}}
{{- end -}}
{{- if and (has "external" (list $values.secrets.platform $values.secrets.databases $values.secrets.broker)) (not $values.secrets.external.store.name) -}}
  {{- fail "secrets.external.store.name: name the store that the ExternalSecret objects read" -}}
{{- end -}}
{{- if and $values.gatewayApi.enabled (not $values.gatewayApi.parentRefs) -}}
  {{- fail "gatewayApi.parentRefs: name the Gateway that the route belongs to" -}}
{{- end -}}
{{- end }}

{{- define "platform.checkMoves" -}}
{{- $values := .Values -}}
{{- range $code, $move := $values.moves -}}
  {{- if not (include "platform.isCity" $) -}}
    {{- fail (printf "moves.%s: counties are moved by the city's release, which has the gateway" $code) -}}
  {{- end -}}
  {{- if not (hasKey $values.counties $code) -}}
    {{- fail (printf "moves.%s: list the county under counties first; only a listed county has queues of its own" $code) -}}
  {{- end -}}
  {{- if not (or (eq $move.to "shared") (hasKey $values.cells $move.to)) -}}
    {{- fail (printf "moves.%s.to: there is no cell %s; cells has: %s" $code $move.to (keys $values.cells | sortAlpha | join ", " | default "none")) -}}
  {{- end -}}
  {{- if ne $move.to "shared" -}}
    {{- if not (and (dig "postgresql" "host" "" (index $values.cells $move.to)) (dig "broker" "host" "" (index $values.cells $move.to))) -}}
      {{- fail (printf "cells.%s: say where its servers are (postgresql.host, broker.host), or nothing can be moved there" $move.to) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end }}
