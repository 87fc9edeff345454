using System.Security.Cryptography;

namespace Catalogue.Engine.Tests;

/// <summary>Random numbers that look it and are the same in every run. For one reader.</summary>
internal sealed class SeededRandom : RandomNumberGenerator
{
    private readonly Random random = new(20190416);

    public override void GetBytes(byte[] data) => random.NextBytes(data);

    public override void GetBytes(Span<byte> data) => random.NextBytes(data);
}
