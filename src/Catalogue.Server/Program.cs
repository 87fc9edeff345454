using Catalogue.Server.Commands;

return await CatalogueCommand.RunAsync(args);
