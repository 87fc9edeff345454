namespace Catalogue.Plan.Model;

/// <summary>What a published count counts.</summary>
public enum DisclosureUnit
{
    Person,
    Stay,
    Record,
}
