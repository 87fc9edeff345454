using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>An entry of CollectFields' ordered map: the selections of one response name.</summary>
internal sealed record FieldGroup(string ResponseName, List<FieldNode> Nodes);
