using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem.Validation;

namespace Catalogue.GraphQL.TypeSystem;

public sealed partial class Schema
{
    /// <summary>
    /// Builds the schema that documents define together. Extensions are merged into what they extend, wherever they stand. The result
    /// satisfies section 3 of the specification, or lists the errors.
    /// </summary>
    /// <param name="documents">Type system documents, in the order in which their types are to appear.</param>
    /// <param name="coercions">By name, the coercions of custom scalars; a scalar that is not listed takes any value as it is.</param>
    /// <param name="requireQueryRoot">Whether a query root must be there: yes for a schema that is served, no for one that only describes types.</param>
    /// <param name="incrementalDelivery">Whether operations may use <c>@defer</c> and <c>@stream</c>; a document that defines them itself need not ask.</param>
    public static SchemaResult Build(
        IEnumerable<DocumentNode> documents,
        IReadOnlyDictionary<string, ScalarCoercion>? coercions = null,
        bool requireQueryRoot = false,
        bool incrementalDelivery = false)
    {
        var definitions = new SchemaDocuments(documents);
        var errors = DefinitionRules.Check(definitions);
        if (!errors.IsEmpty)
        {
            return new SchemaResult(errors);
        }

        var builder = new SchemaBuilder(definitions, BuiltInTypes.All, coercions ?? ImmutableDictionary<string, ScalarCoercion>.Empty);
        var schema = new Schema(builder, incrementalDelivery);
        errors = SchemaRules.Check(schema, requireQueryRoot);
        return errors.IsEmpty ? new SchemaResult(schema) : new SchemaResult(errors);
    }
}
