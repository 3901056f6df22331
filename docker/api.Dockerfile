# The API, the worker and the command line are one image with three commands.
# Build from the root of the checkout: docker build -f docker/api.Dockerfile .

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc .puppeteerrc.cjs ./
COPY api/package.json api/
COPY admin/package.json admin/
COPY shared/package.json shared/
RUN npm ci
COPY tsconfig.base.json tsconfig.build.json nest-cli.json .swcrc ./
COPY api api
COPY shared shared
COPY migrations migrations
RUN npm run build:api

FROM node:20-bookworm-slim AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc .puppeteerrc.cjs ./
COPY api/package.json api/
COPY admin/package.json admin/
COPY shared/package.json shared/
RUN npm ci --omit=dev --workspace=@ponte/api --workspace=@ponte/shared

FROM node:20-bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium-headless-shell fonts-liberation fonts-dejavu-core \
 && rm -rf /var/lib/apt/lists/*
# Chromium's own sandbox needs rights a container does not have. The container is the sandbox: no rights, no root.
RUN printf '#!/bin/sh\nexec /usr/bin/chromium-headless-shell --no-sandbox "$@"\n' > /usr/local/bin/chromium \
 && chmod 755 /usr/local/bin/chromium \
 && mkdir /data && chown node:node /data
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=1 \
    MALLOC_TRIM_THRESHOLD_=131072 \
    MALLOC_MMAP_THRESHOLD_=131072 \
    PUPPETEER_EXECUTABLE_PATH=/usr/local/bin/chromium \
    PONTE_DATA_DIR=/data
WORKDIR /app
COPY --from=modules /app ./
COPY --from=build /app/dist dist
COPY --from=build /app/shared/dist shared/dist
COPY templates templates
COPY docker/worker-health.cjs docker/
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=2", "--heap-growing-percent=20", "dist/api/src/main.js"]
