using Catalogue.Exchange.Json;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

internal sealed partial class ValueReader
{
    private const string French = "fr";
    private const string English = "en";

    private PlanValue? ReadText(Property property, PlacedValue value)
    {
        switch (value)
        {
            case PlacedValue.Text french when french.Value.Length > 0:
                return new PlanValue.Text(new LocalizedText(french.Value, null));
            case PlacedValue.Object both:
                return ReadLanguages(property, both);
            case PlacedValue.Text:
                return Fault(value, $"\"{property.Name}\" is empty. Write the text, or leave the field out.");
            default:
                return Fault(value, $"\"{property.Name}\" must be a text such as {{\"fr\": \"..\", \"en\": \"..\"}}, or one string in French; here is {value.Kind}.");
        }
    }

    private PlanValue? ReadLanguages(Property property, PlacedValue.Object both)
    {
        var before = findings.FaultCount;
        foreach (var member in both.Members)
        {
            if (member.Name is not (French or English))
            {
                findings.Fault(text.At(member.Offset), $"\"{member.Name}\" is not a language of the catalogue. The languages are \"fr\" and \"en\".");
            }
            else if (member.Value is not (PlacedValue.Null or PlacedValue.Text { Value.Length: > 0 }))
            {
                Fault(member.Value, $"The text of \"{property.Name}\" in \"{member.Name}\" must be a string that is not empty; here is {Shown(member.Value)}.");
            }
        }

        var french = (both.Find(French) as PlacedValue.Text)?.Value;
        var english = (both.Find(English) as PlacedValue.Text)?.Value;
        if (findings.FaultCount > before)
        {
            return null;
        }

        return (french ?? english) is null
            ? Fault(both, $"\"{property.Name}\" has no text. Give \"fr\", \"en\" or both.")
            : new PlanValue.Text(new LocalizedText(french, english));
    }
}
