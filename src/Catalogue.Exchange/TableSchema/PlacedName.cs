using Catalogue.Plan.Changes;

namespace Catalogue.Exchange.TableSchema;

/// <summary>A name in a schema, and where it stands.</summary>
internal readonly record struct PlacedName(string Name, SourcePosition Place);
