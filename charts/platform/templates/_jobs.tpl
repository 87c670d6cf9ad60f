{{/*
A Job whose name holds a digest of its pod: the same pod again is the same Job, another is a new one, since a Job's pod can't change.
(dict "root" $ "name" n "service" s "pod" yaml ["weight" "0"]); with a weight it is a hook.
*/}}
{{- define "platform.job" -}}
apiVersion: batch/v1
kind: Job
{{ include "platform.metadata" (dict "root" .root "name" (printf "%s-%s" .name (sha256sum .pod | trunc 8)) "labels" (include "platform.jobLabels" .)
    "annotations" (ternary (dict) (dict "helm.sh/hook" "pre-install,pre-upgrade" "helm.sh/hook-weight" (.weight | default "") "helm.sh/hook-delete-policy" "before-hook-creation")
      (empty .weight))) }}
spec:
  backoffLimit: {{ .root.Values.migrations.backoffLimit }}
  activeDeadlineSeconds: {{ .root.Values.migrations.deadlineSeconds }}
  ttlSecondsAfterFinished: {{ .root.Values.migrations.keepSeconds }}
  template:
    {{- .pod | nindent 4 }}
{{- end }}

{{- define "platform.jobLabels" -}}
app.kubernetes.io/name: {{ .service }}
app.kubernetes.io/component: job
{{- end }}

{{/* (dict "root" $ "service" s "init" yaml "containers" yaml "volumes" yaml ["restart" "Never"] ["grace" 90]). No sidecar: with one a Job would never end. */}}
{{- define "platform.jobPod" -}}
metadata:
  labels:
    app.kubernetes.io/part-of: platform
    app.kubernetes.io/instance: {{ .root.Release.Name }}
    {{- include "platform.jobLabels" . | nindent 4 }}
  annotations:
    dapr.io/enabled: "false"
    sidecar.istio.io/inject: "false"
spec:
  serviceAccountName: platform-jobs
  automountServiceAccountToken: false
  enableServiceLinks: false
  restartPolicy: {{ .restart | default "OnFailure" }}
  {{- with .grace }}
  terminationGracePeriodSeconds: {{ . }}
  {{- end }}
  {{- with .root.Values.imagePullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    {{- include "platform.podSecurity" (dict "user" .root.Values.podSecurity.runAsUser "group" .root.Values.podSecurity.fsGroup) | nindent 4 }}
  {{- with .init }}
  initContainers:
    {{- . | nindent 4 }}
  {{- end }}
  containers:
    {{- .containers | nindent 4 }}
  volumes:
    {{- .volumes | nindent 4 }}
  {{- with .root.Values.workload.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .root.Values.workload.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
