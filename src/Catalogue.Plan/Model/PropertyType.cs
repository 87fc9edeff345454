namespace Catalogue.Plan.Model;

/// <summary>What a stored property holds. <see cref="Text"/> is text in two languages, French and English.</summary>
public enum PropertyType
{
    Id,
    String,
    Text,
    Int,
    Long,
    Float,
    Boolean,
    Date,
    DateTime,
    Uri,
    Enum,
}
