using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Tests.Search;

/// <summary>Documents and searches over few words, some of which occur in very many documents.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] Words =
    [
        "soins", "soin", "soinsHospitaliers", "hôpital", "l’hôpital", "BEN_NIR_PSA", "BEN_NIR", "NIR", "DeepSarc", "code", "codé", "décès",
        "déces-2016", "cœur", "CIM10", "CIM-10", "acte", "actes", "d'Île-de-France", "e-MUST", "patient's", "x", "données", "ES_12", "été",
    ];

    private readonly Random random = new(seed);

    public int Next(int below) => random.Next(below);

    public SearchDocument Document(int ids)
    {
        var type = SearchModel.Types[random.Next(2)];
        var values = type.Properties.Skip(1)
            .Where(property => property.Name == "level" || random.Next(4) > 0)
            .ToImmutableDictionary(property => property.Name, Value);
        return new SearchDocument(type, $"{type.Name.ToLowerInvariant()}-{random.Next(ids)}", values);
    }

    /// <summary>A few words, whole or cut short.</summary>
    public string Text()
    {
        var words = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Word()).ToArray();
        words[^1] = words[^1][..(1 + random.Next(words[^1].Length))];
        return string.Join(random.Next(5) == 0 ? ", " : " ", words);
    }

    private PlanValue Value(Property property) => property switch
    {
        { Name: "level" } => SearchCatalogue.Value(random.Next(10)),
        { IsList: true } => new PlanValue.List([.. Enumerable.Range(0, random.Next(3)).Select(_ => SearchCatalogue.Value(Sentence(2)))]),
        { Type: PropertyType.Text } => random.Next(3) switch
        {
            0 => SearchCatalogue.Value(Sentence(5), null),
            1 => SearchCatalogue.Value(null, Sentence(5)),
            _ => SearchCatalogue.Value(Sentence(5), Sentence(5)),
        },
        _ => SearchCatalogue.Value(Sentence(2)),
    };

    private string Sentence(int most) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(most)).Select(_ => Word()));

    // The first words are by far the most frequent.
    private string Word() => Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))];
}
