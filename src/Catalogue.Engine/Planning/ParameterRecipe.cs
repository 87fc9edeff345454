using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.GraphQL;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

/// <summary>How one parameter of a plan gets its value from a request.</summary>
internal abstract record ParameterRecipe
{
    private ParameterRecipe()
    {
    }

    /// <summary>The value, or null after an error was added to the binding.</summary>
    public abstract PlanValue Bind(ParameterBinding binding);

    /// <summary>A value written in the document, the same in every request.</summary>
    public sealed record Fixed(PlanValue Value) : ParameterRecipe
    {
        public override PlanValue Bind(ParameterBinding binding) => Value;
    }

    /// <summary>A value of the request's variables.</summary>
    public sealed record FromVariable(InputOrigin Origin) : ParameterRecipe
    {
        public override PlanValue Bind(ParameterBinding binding) => PlanValues.Of(Origin.Read(binding.Variables));
    }

    /// <summary>A list with the one item that another recipe gives.</summary>
    public sealed record ListOfOne(ParameterRecipe Item) : ParameterRecipe
    {
        public override PlanValue Bind(ParameterBinding binding) => new PlanValue.List([Item.Bind(binding)]);
    }

    /// <summary>A list that is written in the document and has variables in it.</summary>
    public sealed record ListOf(ImmutableArray<ParameterRecipe> Items) : ParameterRecipe
    {
        public override PlanValue Bind(ParameterBinding binding) => new PlanValue.List([.. Items.Select(item => item.Bind(binding))]);
    }

    /// <summary>An integer within bounds.</summary>
    public sealed record Bounded(ParameterRecipe Number, int Minimum, int Maximum, string Argument, string Code, SourceLocation Location) : ParameterRecipe
    {
        public override PlanValue Bind(ParameterBinding binding)
        {
            var value = Number.Bind(binding);
            if (value is PlanValue.Integer number && (number.Value < Minimum || number.Value > Maximum))
            {
                binding.Errors.Add(new GraphQLError($"The argument `{Argument}` must be from {Minimum} to {Maximum}, not {number.Value}.")
                {
                    Locations = [Location],
                    Code = Code,
                });
            }

            return value;
        }
    }

    /// <summary>A list that is not longer than allowed.</summary>
    public sealed record BoundedList(ParameterRecipe Items, int Maximum, string Argument, SourceLocation Location) : ParameterRecipe
    {
        public override PlanValue Bind(ParameterBinding binding)
        {
            var value = Items.Bind(binding);
            if (value is PlanValue.List list && list.Items.Length > Maximum)
            {
                binding.Errors.Add(new GraphQLError($"The argument `{Argument}` takes at most {Maximum} items, not {list.Items.Length}.")
                {
                    Locations = [Location],
                    Code = ErrorCodes.TooManyItems,
                });
            }

            return value;
        }
    }

    /// <summary>One of the keys that a cursor holds.</summary>
    public sealed record CursorKey(ParameterRecipe Cursor, CursorScope Scope, int Index, string Argument, SourceLocation Location) : ParameterRecipe
    {
        public override PlanValue Bind(ParameterBinding binding)
        {
            if (Cursor.Bind(binding) is PlanValue.String sealedText && binding.Cursors.TryOpen(sealedText.Value, Scope) is { } keys)
            {
                return keys[Index];
            }

            if (Index == 0)
            {
                binding.Errors.Add(new GraphQLError($"The argument `{Argument}` is not a cursor of this list as you see it. Use a cursor from a page of the same field, with the same filter and order.")
                {
                    Locations = [Location],
                    Code = ErrorCodes.InvalidCursor,
                });
            }

            return PlanValue.Null.Instance;
        }
    }

    /// <summary>A value that is known only after the first rows were read.</summary>
    public sealed record Later : ParameterRecipe
    {
        public override PlanValue Bind(ParameterBinding binding) => PlanValue.Null.Instance;
    }
}
