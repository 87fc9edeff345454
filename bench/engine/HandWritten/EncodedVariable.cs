namespace Catalogue.Benchmarks.HandWritten;

/// <summary>A variable whose values are JSON already.</summary>
internal sealed record EncodedVariable(byte[] Id, byte[] Name, byte[] NativeType, byte[] Description);
