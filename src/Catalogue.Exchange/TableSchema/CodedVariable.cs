using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>A variable whose field names one or more code lists.</summary>
internal readonly record struct CodedVariable(NodeId Id, PlacedName Nomenclature);
