using Catalogue.Plan.Values;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>A rule under a name, for directives and <c>require</c> to point to. It is read anew for the properties of each type it is used on.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Rule">Its text; null where there is none, which has been reported.</param>
/// <param name="Means">Completes the sentence: readable by whom, provided that ...</param>
/// <param name="Obtain">How one comes to meet it.</param>
internal sealed record NamedPolicy(SourceNode At, SourceNode? Rule, LocalizedText Means, LocalizedText Obtain);
