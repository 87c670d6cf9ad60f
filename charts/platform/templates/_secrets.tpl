{{/* The data of a Secret that the cluster holds, in base64; {} if there is none, or no cluster. */}}
{{- define "platform.known" -}}
{{- $secret := lookup "v1" "Secret" .root.Release.Namespace .name | default dict -}}
{{ index $secret "data" | default dict | toJson }}
{{- end }}

{{/* A user name and a password: (dict "root" $ "name" n "username" u ["labels" yaml]). */}}
{{- define "platform.loginSecret" -}}
{{- $known := include "platform.known" . | fromJson -}}
apiVersion: v1
kind: Secret
{{ include "platform.metadata" (dict "root" .root "name" .name "labels" (.labels | default "") "annotations" (dict "helm.sh/resource-policy" "keep")) }}
type: kubernetes.io/basic-auth
data:
  username: {{ index $known "username" | default (b64enc .username) }}
  password: {{ include "platform.loginPassword" (dict "root" .root "name" .name) }}
{{- end }}

{{/* Written in more than one object of a render, a new password must be the same in each: it is remembered while the render lasts. */}}
{{- define "platform.loginPassword" -}}
{{- $known := include "platform.known" . | fromJson -}}
{{- $key := printf "password-of-%s" .name -}}
{{- if not (hasKey .root.Values $key) -}}
  {{- $_ := set .root.Values $key (index $known "password" | default (randAlphaNum 32 | b64enc)) -}}
{{- end -}}
{{ index .root.Values $key }}
{{- end }}
