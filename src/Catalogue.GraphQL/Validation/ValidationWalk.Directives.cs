using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation.Rules;

namespace Catalogue.GraphQL.Validation;

internal sealed partial class ValidationWalk
{
    private void WalkDirectives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        DirectivesAreUniquePerLocation.Check(this, directives);
        foreach (var directive in directives)
        {
            if (errors.IsFull)
            {
                return;
            }

            WalkDirective(directive, location);
        }
    }

    private void WalkDirective(DirectiveNode directive, DirectiveLocation location)
    {
        var definition = DirectivesAreDefined.Check(this, directive);
        ArgumentUniqueness.Check(this, directive.Arguments);
        if (definition is not null)
        {
            DirectivesAreInValidLocations.Check(this, directive, definition, location);
            RequiredArguments.Check(this, directive, definition);
            DeferAndStreamLabelsAreUnique.Check(this, directive);
        }

        foreach (var argument in directive.Arguments)
        {
            var argumentDefinition = definition is null ? null : ArgumentNames.Check(this, argument, definition);
            WalkValue(argument.Value, new(argumentDefinition?.Type, argumentDefinition?.DefaultValue is not null));
        }
    }
}
