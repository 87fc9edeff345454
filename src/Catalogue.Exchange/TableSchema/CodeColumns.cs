using System.Collections.Immutable;

namespace Catalogue.Exchange.TableSchema;

/// <summary>Where the columns of a code list stand in its file: how many there are, and the indexes of the key, of the code and of the label.</summary>
internal sealed record CodeColumns(int Count, ImmutableArray<int> Key, ImmutableArray<int> Code, ImmutableArray<int> Label);
