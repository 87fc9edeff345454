namespace Catalogue.Engine.Schema;

/// <summary>Something in the model's SDL that cannot be a catalogue: the place, and what to write instead.</summary>
public sealed record ModelFault(string Place, string Message)
{
    public override string ToString() => $"{Place}: {Message}";
}
