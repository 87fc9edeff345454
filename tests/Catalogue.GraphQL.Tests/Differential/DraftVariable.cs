using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>A variable that a generated operation defines.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Type">Its type.</param>
/// <param name="DefaultValue">The tokens of its default value, or null.</param>
internal sealed record DraftVariable(string Name, GraphQLType Type, List<string>? DefaultValue);
