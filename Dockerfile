# Every image of the platform, from one file: all programs are built once, then each image takes its own.
#   docker build --build-arg PROJECT=RescueTeams --build-arg NAME=rescue-teams -t township-platform/rescue-teams .
#   docker build --target tools -t township-platform/tools .
# No BuildKit syntax: it also builds with the engine's first builder.
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG BASE_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0

# What a restore depends on, so that a change of code does not restore again. (A project with pages gets one package more.)
FROM ${SDK_IMAGE} AS projects
COPY . /src
RUN find /src -type f ! -name '*.csproj' ! -name 'packages.lock.json' ! -name '*.razor' ! -path '/src/Directory.*' ! -path /src/global.json -delete \
 && find /src -type d -empty -delete

FROM ${SDK_IMAGE} AS build
WORKDIR /src
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off
COPY --from=projects /src .
RUN dotnet restore deploy/images/Images.csproj --locked-mode -p:UseArtifactsOutput=true -p:ArtifactsPath=/artifacts
COPY . .
ARG VERSION=0.0.0-dev
ARG REVISION=unknown
RUN dotnet build deploy/images/Images.csproj -t:PublishPrograms -c Release --no-restore -v q \
      -p:UseArtifactsOutput=true -p:ArtifactsPath=/artifacts -p:UseAppHost=false -p:RunAnalyzers=false \
      -p:SatelliteResourceLanguages=zh-Hans%3Ben -p:Version=${VERSION} -p:SourceRevisionId=${REVISION} \
 && deploy/images/ready-to-run /artifacts/publish /out \
 && rm -rf /artifacts

# Common to all images: an unprivileged account, two folders it may write, a shell for the health check.
FROM ${BASE_IMAGE} AS base
RUN mkdir -p /app /data/files && chown 10001:10001 /data/files
COPY deploy/images/healthy /usr/local/bin/
COPY LICENSE /app/
ENV DOTNET_EnableDiagnostics=0 DOTNET_gcServer=0 HOME=/tmp ASPNETCORE_HTTP_PORTS= \
    Kestrel__Endpoints__Rest__Url=http://+:8080 Kestrel__Endpoints__Rest__Protocols=Http1 Platform__Files=/data/files \
    PGGSSENCMODE=disable
WORKDIR /app
USER 10001:10001
ENTRYPOINT ["dotnet", "service.dll"]

FROM base AS tools
COPY --from=build /out/Cli/ /app/
ENV PLATFORM_STATE=/tmp/platform
ARG VERSION=0.0.0-dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="township-platform/tools" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.licenses="Apache-2.0"

FROM base AS service
COPY --from=build /out/shared/ /app/
ARG PROJECT
COPY --from=build /out/${PROJECT}/ /app/
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=6 CMD ["healthy"]
ARG NAME
ARG VERSION=0.0.0-dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="township-platform/${NAME}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.licenses="Apache-2.0"
