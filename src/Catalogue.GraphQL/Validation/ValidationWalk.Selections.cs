using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation.Rules;

namespace Catalogue.GraphQL.Validation;

internal sealed partial class ValidationWalk
{
    private void WalkSelectionSet(SelectionSetNode selectionSet, CompositeType? parentType)
    {
        if (!Descend(selectionSet))
        {
            return;
        }

        foreach (var selection in selectionSet.Selections)
        {
            if (errors.IsFull)
            {
                break;
            }

            switch (selection)
            {
                case FieldNode field: WalkField(field, parentType); break;
                case FragmentSpreadNode spread: WalkFragmentSpread(spread, parentType); break;
                case InlineFragmentNode inline: WalkInlineFragment(inline, parentType); break;
            }
        }

        _depth--;
    }

    private void WalkField(FieldNode field, CompositeType? parentType)
    {
        var definition = FieldSelections.Check(this, field, parentType);
        LeafFieldSelections.Check(this, field, definition);
        IntrospectionLimit.Check(this, field, definition);
        ArgumentUniqueness.Check(this, field.Arguments);
        if (definition is not null)
        {
            RequiredArguments.Check(this, field, definition);
        }

        foreach (var argument in field.Arguments)
        {
            var argumentDefinition = definition is null ? null : ArgumentNames.Check(this, argument, definition);
            WalkValue(argument.Value, new(argumentDefinition?.Type, argumentDefinition?.DefaultValue is not null));
        }

        WalkDirectives(field.Directives, DirectiveLocation.Field);
        StreamOnListFields.Check(this, field, definition, parentType);
        if (field.SelectionSet is { } selectionSet)
        {
            WalkSelectionSet(selectionSet, definition?.Type.Named as CompositeType);
        }
    }

    private void WalkFragmentSpread(FragmentSpreadNode spread, CompositeType? parentType)
    {
        _current?.Spreads.Add(spread);
        if (FragmentSpreadTargetDefined.Check(this, spread) is { } fragment)
        {
            FragmentSpreadIsPossible.Check(this, spread, fragment, parentType);
        }

        WalkDirectives(spread.Directives, DirectiveLocation.FragmentSpread);
    }

    private void WalkInlineFragment(InlineFragmentNode inline, CompositeType? parentType)
    {
        NamedType? type = parentType;
        if (inline.TypeCondition is { } condition)
        {
            type = FragmentSpreadTypeExistence.Check(this, condition);
            FragmentsOnCompositeTypes.Check(this, condition, type);
            FragmentSpreadIsPossible.Check(this, inline, type, parentType);
        }

        WalkDirectives(inline.Directives, DirectiveLocation.InlineFragment);
        WalkSelectionSet(inline.SelectionSet, type as CompositeType);
    }

    private bool Descend(SyntaxNode node)
    {
        if (_isTooDeep)
        {
            return false;
        }

        if (_depth == limits.MaxDepth)
        {
            _isTooDeep = true;
            errors.Report(GraphQLError.At(node.Location, $"The document nests deeper than {limits.MaxDepth} levels; select fewer at once.") with { Code = "DOCUMENT_TOO_DEEP" });
            return false;
        }

        _depth++;
        return true;
    }
}
