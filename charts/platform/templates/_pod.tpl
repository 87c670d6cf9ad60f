{{/* The mounts of a service's container in addition to its settings: (dict "root" $ "workload" w). */}}
{{- define "platform.mounts" -}}
{{- $fact := index (include "platform.facts" .root | fromYaml) .workload.service -}}
- {name: tmp, mountPath: /tmp}
- {name: placement, mountPath: /etc/platform/placement, readOnly: true}
{{- if $fact.files }}
- {name: files, mountPath: /data/files}
{{- end }}
{{- if eq .workload.service "identity" }}
- {name: identity, mountPath: /etc/platform/identity, readOnly: true}
{{- end }}
{{- end }}

{{- define "platform.volumes" -}}
{{- $fact := index (include "platform.facts" .root | fromYaml) .workload.service -}}
- name: tmp
  emptyDir: {sizeLimit: 512Mi}
# A folder and not one file of it: only a folder follows the ConfigMap while the pod runs.
- name: placement
  configMap: {name: placement, optional: true}
{{- if $fact.files }}
- name: files
  {{- if .job }}
  emptyDir: {}
  {{- else }}
  persistentVolumeClaim: {claimName: {{ index .root.Values.files.existingClaims .workload.service | default (printf "files-%s" .workload.service) }}}
  {{- end }}
{{- end }}
{{- if eq .workload.service "identity" }}
- name: identity
  secret:
    secretName: {{ .root.Values.secrets.name }}
    defaultMode: 0440
    items: [{key: signing-key.pem, path: signing-key.pem}]
{{- end }}
{{- end }}

{{/* The image's own command line, with arguments: await-schema, migrate database, migrate topology. */}}
{{- define "platform.toolContainer" -}}
- name: {{ .name }}
  image: {{ include "platform.image" (dict "root" .root "name" .workload.service "digest" .workload.settings.digest) | quote }}
  imagePullPolicy: {{ .root.Values.image.pullPolicy }}
  args: {{ .args | toJson }}
  env:
    {{- if .owner }}
    {{- include "platform.databaseSetting" (dict "root" .root "service" .workload.service "role" "owner" "setting" "ConnectionStrings__DatabaseOwner") | nindent 4 }}
    {{- end }}
    {{- include "platform.env" . | nindent 4 }}
  securityContext:
    {{- include "platform.restricted" .root | nindent 4 }}
  resources:
    {{- toYaml .root.Values.migrations.resources | nindent 4 }}
  volumeMounts:
    {{- include "platform.mounts" . | nindent 4 }}
{{- end }}

{{- define "platform.graceSeconds" -}}
{{- $termination := .Values.termination -}}
{{- add $termination.preStopSeconds $termination.drainSeconds $termination.shutdownSeconds $termination.marginSeconds (ternary .Values.dapr.gracefulShutdownSeconds 0 .Values.dapr.enabled)
      (ternary (add .Values.termination.drainSeconds 1) 0 (and .Values.dapr.enabled (not .Values.dapr.nativeSidecar))) }}
{{- end }}

{{/* How long a sidecar that is not native still takes calls after its signal. */}}
{{- define "platform.sidecarBlocks" -}}
{{ add .Values.termination.preStopSeconds .Values.termination.drainSeconds }}
{{- end }}

{{/* How long a service waits for its signal: a service with a sidecar that is not native until the sidecar takes no more calls. */}}
{{- define "platform.preStopSeconds" -}}
{{- if and .root.Values.dapr.enabled .sidecar (not .root.Values.dapr.nativeSidecar) -}}
{{ add (include "platform.sidecarBlocks" .root | trim) 1 }}
{{- else -}}
{{ .root.Values.termination.preStopSeconds }}
{{- end -}}
{{- end }}

{{/*
Dapr sidecar of a workload: (dict "root" $ "name" appId). Its metrics leave port 9090 alone. A native sidecar is stopped by Kubernetes after the
service and must not block: while it blocked, callers would keep their connection to a pod whose service has ended. One that is not native
gets its signal together with the service; it must end first, so it blocks for as long as callers may still come, and the service waits longer.
*/}}
{{- define "platform.daprAnnotations" -}}
{{- $dapr := .root.Values.dapr -}}
dapr.io/enabled: "true"
dapr.io/app-id: {{ .name }}
dapr.io/app-port: "8081"
dapr.io/app-protocol: grpc
dapr.io/config: {{ $dapr.config }}
dapr.io/max-body-size: {{ $dapr.maxBodySize }}
dapr.io/graceful-shutdown-seconds: {{ $dapr.gracefulShutdownSeconds | quote }}
{{- if $dapr.nativeSidecar }}
dapr.io/enable-native-sidecar: "true"
{{- else }}
dapr.io/block-shutdown-duration: {{ printf "%vs" (include "platform.sidecarBlocks" .root | trim) }}
{{- end }}
dapr.io/log-as-json: "true"
dapr.io/log-level: {{ $dapr.logLevel }}
dapr.io/enable-metrics: "true"
dapr.io/metrics-port: "9091"
{{- with $dapr.sidecar.requests }}
{{- with .cpu }}
dapr.io/sidecar-cpu-request: {{ . | quote }}
{{- end }}
{{- with .memory }}
dapr.io/sidecar-memory-request: {{ . | quote }}
{{- end }}
{{- end }}
{{- with $dapr.sidecar.limits }}
{{- with .cpu }}
dapr.io/sidecar-cpu-limit: {{ . | quote }}
{{- end }}
{{- with .memory }}
dapr.io/sidecar-memory-limit: {{ . | quote }}
{{- end }}
{{- end }}
{{- with $dapr.annotations }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* A checksum of what a pod reads only at its start. Without the placement, which it follows while it runs. */}}
{{- define "platform.checksum" -}}
{{ list .Values.secrets .Values.postgresql.secretPrefix (include "platform.brokerSecret" .) | toJson | sha256sum | trunc 16 }}
{{- end }}

{{- define "platform.pod" -}}
{{- $root := .root -}}
{{- $workload := .workload -}}
{{- $settings := $workload.settings -}}
{{- $fact := index (include "platform.facts" $root | fromYaml) $workload.service -}}
metadata:
  labels:
    {{- include "platform.podLabels" . | nindent 4 }}
    {{- with $settings.podLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  annotations:
    checksum/secrets: {{ include "platform.checksum" $root | quote }}
    {{- if and $root.Values.dapr.enabled $fact.sidecar }}
    {{- include "platform.daprAnnotations" (dict "root" $root "name" $workload.name) | nindent 4 }}
    {{- end }}
    {{- with $settings.podAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ $workload.service }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- with $root.Values.imagePullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  terminationGracePeriodSeconds: {{ include "platform.graceSeconds" $root }}
  securityContext:
    {{- include "platform.podSecurity" (dict "user" $root.Values.podSecurity.runAsUser "group" $root.Values.podSecurity.fsGroup) | nindent 4 }}
  {{- if not (include "platform.hooks" $root) }}
  initContainers:
    {{- include "platform.toolContainer" (dict "root" $root "workload" $workload "name" "await-schema" "args" (list "await-schema")) | nindent 4 }}
  {{- end }}
  containers:
    - name: {{ $workload.service }}
      image: {{ include "platform.image" (dict "root" $root "name" $workload.service "digest" $settings.digest) | quote }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      env:
        {{- include "platform.env" . | nindent 8 }}
      ports:
        - {name: rest, containerPort: 8080, protocol: TCP}
        {{- if eq $workload.service "gateway" }}
        - {name: metrics, containerPort: 9090, protocol: TCP}
        {{- else }}
        - {name: grpc, containerPort: 8081, protocol: TCP}
        {{- end }}
      startupProbe:
        httpGet: {path: /startupz, port: rest}
        periodSeconds: 3
        timeoutSeconds: 5
        failureThreshold: {{ div $root.Values.startupSeconds 3 | max 1 }}
      livenessProbe:
        httpGet: {path: /livez, port: rest}
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        httpGet: {path: /readyz, port: rest}
        periodSeconds: 5
        timeoutSeconds: 5
        failureThreshold: 3
      lifecycle:
        preStop:
          {{- if semverCompare ">=1.30.0-0" $root.Capabilities.KubeVersion.Version }}
          sleep: {seconds: {{ include "platform.preStopSeconds" (dict "root" $root "sidecar" $fact.sidecar) | trim }}}
          {{- else }}
          exec: {command: [sleep, {{ include "platform.preStopSeconds" (dict "root" $root "sidecar" $fact.sidecar) | trim | quote }}]}
          {{- end }}
      securityContext:
        {{- include "platform.restricted" $root | nindent 8 }}
      resources:
        {{- toYaml $settings.resources | nindent 8 }}
      volumeMounts:
        {{- include "platform.mounts" . | nindent 8 }}
  volumes:
    {{- include "platform.volumes" . | nindent 4 }}
  {{- with $settings.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $settings.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $settings.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $settings.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  {{- if $root.Values.topologySpread }}
  topologySpreadConstraints:
    {{- range $key := list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
    - maxSkew: 1
      topologyKey: {{ $key }}
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "platform.selector" (dict "root" $root "workload" $workload) | nindent 10 }}
    {{- end }}
  {{- end }}
{{- end }}
