using System.Globalization;
using Catalogue.Exchange.Json;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;

namespace Catalogue.Exchange.TableSchema;

/// <summary>An object of a Table Schema. An empty text and <c>-</c> mean that there is no value.</summary>
internal sealed class Descriptor(SourceText text, PlacedValue.Object content, Findings findings)
{
    private const string None = "-";

    public SourcePosition Place => text.At(content.Offset);

    /// <summary>The object in a file; null, and a warning, where the file holds none.</summary>
    public static Descriptor? Of(SourceFile file, Findings findings)
    {
        var text = SourceText.Of(file);
        var faults = new List<JsonFault>();
        var value = JsonDocumentReader.Read(text.Utf8, faults);
        foreach (var fault in faults)
        {
            var consequence = value is null ? "The file is left out." : "The first counts.";
            findings.Warn(value is null ? ImportWarningKind.FileLeftOut : ImportWarningKind.UnreadValue, text.At(fault.Offset), $"{fault.Message} {consequence}");
        }

        if (value is PlacedValue.Object content)
        {
            return new Descriptor(text, content, findings);
        }

        if (value is not null)
        {
            findings.Warn(ImportWarningKind.FileLeftOut, text.At(value.Offset), $"A Table Schema is an object; here is {value.Kind}. The file is left out.");
        }

        return null;
    }

    public bool Has(string name) => content.Find(name) is not null;

    /// <summary>Where a member's value stands, or the object itself where there is none.</summary>
    public SourcePosition PlaceOf(string name) => text.At(content.Find(name)?.Offset ?? content.Offset);

    /// <summary>A member's text without surrounding spaces; numbers count as text.</summary>
    public string? Text(string name)
    {
        switch (content.Find(name))
        {
            case PlacedValue.Text value:
                return Meaningful(value.Value);
            case PlacedValue.Number value:
                return value.Written;
            case null or PlacedValue.Null:
                return null;
            case var other:
                Unread(other, $"\"{name}\" should be a string; here is {other.Kind}.");
                return null;
        }
    }

    /// <summary>The texts of a member that is one string, with commas between several, or a list of them.</summary>
    public IReadOnlyList<PlacedName> Texts(string name)
    {
        var texts = new List<PlacedName>();
        var member = content.Find(name);
        foreach (var item in member is PlacedValue.List list ? list.Items : member is null ? [] : [member])
        {
            switch (item)
            {
                case PlacedValue.Text value:
                    texts.AddRange(value.Value.Split(',').Select(Meaningful).OfType<string>().Select(part => new PlacedName(part, text.At(item.Offset))));
                    break;
                case PlacedValue.Number value:
                    texts.Add(new PlacedName(value.Written, text.At(item.Offset)));
                    break;
                case not PlacedValue.Null:
                    Unread(item, $"\"{name}\" should be a string or a list of strings; here is {item.Kind}.");
                    break;
            }
        }

        return texts;
    }

    /// <summary>The objects of a member that is a list.</summary>
    public IEnumerable<Descriptor> Objects(string name)
    {
        var member = content.Find(name);
        if (member is not (null or PlacedValue.Null or PlacedValue.List))
        {
            Unread(member, $"\"{name}\" should be a list; here is {member.Kind}.");
        }

        foreach (var item in member is PlacedValue.List list ? list.Items : [])
        {
            if (item is PlacedValue.Object inner)
            {
                yield return new Descriptor(text, inner, findings);
            }
            else
            {
                Unread(item, $"An item of \"{name}\" should be an object; here is {item.Kind}.");
            }
        }
    }

    /// <summary>The object that a member is, or null.</summary>
    public Descriptor? Object(string name)
    {
        switch (content.Find(name))
        {
            case PlacedValue.Object inner:
                return new Descriptor(text, inner, findings);
            case null or PlacedValue.Null:
                return null;
            case var other:
                Unread(other, $"\"{name}\" should be an object; here is {other.Kind}.");
                return null;
        }
    }

    /// <summary>The year with which a member's text begins: <c>2006</c>, <c>2006-01-01</c>.</summary>
    public int? Year(string name)
    {
        if (Text(name) is not { } written)
        {
            return null;
        }

        if (Years.Read(written) is { } year)
        {
            return year;
        }

        findings.Warn(ImportWarningKind.UnreadValue, PlaceOf(name), string.Create(CultureInfo.InvariantCulture, $"\"{written}\" is not a year. \"{name}\" is left out."));
        return null;
    }

    private static string? Meaningful(string written)
    {
        var trimmed = written.Trim();
        return trimmed.Length == 0 || string.Equals(trimmed, None, StringComparison.Ordinal) ? null : trimmed;
    }

    private void Unread(PlacedValue value, string message) =>
        findings.Warn(ImportWarningKind.UnreadValue, text.At(value.Offset), $"{message} It is left out.");
}
