# The server with its browser IDE. Build: docker build -t catalogue .   Run: docker run -p 5080:5080 -v catalogue:/data catalogue
FROM node:20-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Node is needed to build the browser IDE only, and is not part of the result.
COPY --from=node /usr/local/bin/node /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig BannedSymbols.txt ./
COPY src/ src/
COPY schema/ schema/
COPY seed/ seed/
RUN dotnet publish src/Catalogue.Server/Catalogue.Server.csproj -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# The aspnet image's own user without rights; a new volume takes over the owner of the folder.
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
WORKDIR /data
ENV ASPNETCORE_HTTP_PORTS=5080 Catalogue__Embedded__Path=/data/catalogue.db
EXPOSE 5080
ENTRYPOINT ["dotnet", "/app/catalogue.dll"]
