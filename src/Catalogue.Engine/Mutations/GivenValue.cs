using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>A value that a change gives to a property; null clears it.</summary>
internal abstract record GivenValue(Property Property)
{
    /// <summary>The value that the property then has.</summary>
    /// <param name="parameters">The run's.</param>
    /// <param name="present">What it has now.</param>
    public abstract PlanValue Read(ParameterValues parameters, PlanValue present);

    /// <summary>A value that is given whole.</summary>
    public sealed record Whole(Property Property, Parameter Value) : GivenValue(Property)
    {
        public override PlanValue Read(ParameterValues parameters, PlanValue present) => parameters[Value];
    }

    /// <summary>A text of which some languages are given: null takes a language away, and what is not given stays.</summary>
    public sealed record ByLanguage(Property Property, Parameter? French, Parameter? English) : GivenValue(Property)
    {
        public override PlanValue Read(ParameterValues parameters, PlanValue present)
        {
            var text = (present as PlanValue.Text)?.Value ?? new LocalizedText(null, null);
            var (french, english) = (Read(parameters, French, text.French), Read(parameters, English, text.English));
            return french is null && english is null ? PlanValue.Null.Instance : new PlanValue.Text(new LocalizedText(french, english));
        }

        private static string? Read(ParameterValues parameters, Parameter? given, string? present) =>
            given is null ? present : (parameters[given] as PlanValue.String)?.Value;
    }
}
