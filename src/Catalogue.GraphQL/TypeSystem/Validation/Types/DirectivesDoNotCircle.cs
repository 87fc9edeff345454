using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.13: the definition of a directive does not use the directive, directly or by way of its arguments' types.</summary>
internal sealed class DirectivesDoNotCircle
{
    private readonly Schema schema;
    private readonly HashSet<object> seen = [];
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    private DirectivesDoNotCircle(Schema schema) => this.schema = schema;

    public static IEnumerable<GraphQLError> Check(Schema schema) => schema.Directives
        .Where(directive => new DirectivesDoNotCircle(schema).Uses(directive))
        .Select(directive => GraphQLError.At([directive.Location], $"Directive {directive} must not be used by its own definition."));

    private bool Uses(DirectiveDefinition directive)
    {
        Visit(directive);
        return used.Contains(directive.Name);
    }

    private void Visit(DirectiveDefinition directive)
    {
        if (seen.Add(directive))
        {
            Visit(directive.Arguments);
        }
    }

    private void Visit(ImmutableArray<InputValueDefinition> inputs)
    {
        foreach (var input in inputs)
        {
            Visit(input.AppliedDirectives);
            Visit(input.Type.Named);
        }
    }

    private void Visit(NamedType type)
    {
        if (!seen.Add(type))
        {
            return;
        }

        Visit(type.AppliedDirectives);
        if (type is InputObjectType input)
        {
            Visit(input.Fields);
        }
        else if (type is EnumType enumType)
        {
            foreach (var value in enumType.Values)
            {
                Visit(value.AppliedDirectives);
            }
        }
    }

    private void Visit(ImmutableArray<DirectiveNode> applied)
    {
        foreach (var node in applied)
        {
            used.Add(node.Name);
            if (schema.FindDirective(node.Name) is { } directive)
            {
                Visit(directive);
            }
        }
    }
}
