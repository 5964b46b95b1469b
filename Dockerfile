# The server with the built app. See docs/running.md; `docker compose up` starts it with Postgres and nginx.
ARG NODE_VERSION=22

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /parley
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.base.json vite.config.ts ./
COPY shared shared
COPY client client
COPY server server
RUN npm run build

FROM node:${NODE_VERSION}-bookworm-slim AS packages
WORKDIR /parley
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production PORT=3000 HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /parley
RUN mkdir /data && chown node:node /data && chmod 700 /data
COPY --from=packages /parley/node_modules node_modules
COPY --from=build /parley/dist dist
COPY package.json LICENSE ./
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
