namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>Something that the plain answer does not know to answer, by its name.</summary>
internal sealed class NotCoveredException(string name) : Exception(name);
