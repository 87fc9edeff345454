namespace Catalogue.Policy;

/// <summary>A policy document that was checked against the model.</summary>
public sealed partial class AccessPolicy
{
}
