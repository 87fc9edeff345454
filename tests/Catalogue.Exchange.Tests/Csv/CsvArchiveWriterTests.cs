using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Exchange.Csv;

namespace Catalogue.Exchange.Tests.Csv;

public sealed class CsvArchiveWriterTests
{
    private const string Lines = """
        {"type":"Organisation","id":"org","name":{"fr":"Nom","en":"Name"},"kind":"REGISTRY","country":"FR"}
        {"type":"Concept","id":"c","label":"C"}
        {"type":"Table","id":"a.T","name":"T","primaryKey":["A|B","C\\D","-1"],"missingYears":[-1,2],"references":[{"to":"a.T","key":"k1","columns":["A","B"],"referencedColumns":["C","D"]},{"to":"a.T","key":"k2","columns":["E"],"referencedColumns":["C"]}]}
        {"type":"LinkagePass","id":"p","position":-1,"criteria":"K","threshold":-0.5}
        {"type":"Linkage","id":"l","title":"L","method":"DIRECT_NIR","status":"DONE","ratesPublished":true}

        """;

    [Fact]
    public async Task Each_type_and_each_relation_has_a_file()
    {
        var files = await WriteAsync(Lines);

        Assert.Equal("\uFEFFid,name.fr,name.en,acronym,kind,country,website,contactEmail,description.fr,description.en\r\norg,Nom,Name,,REGISTRY,FR,,,,\r\n", files["Organisation.csv"]);
        Assert.Equal("\uFEFFid,name,title.fr,title.en,description.fr,description.en,primaryKey,createdYear,deletedYear,missingYears,recordCount\r\na.T,T,,,,,A\\|B|C\\\\D|-1,,,\"'-1|2\",\r\n", files["Table.csv"]);
        Assert.Equal("\uFEFFfrom,to,key,columns,referencedColumns\r\na.T,a.T,k1,A|B,C|D\r\na.T,a.T,k2,E,C\r\n", files["Table.references.csv"]);
        Assert.Equal("\uFEFFid,position,criteria.fr,criteria.en,threshold\r\np,-1,K,,-0.5\r\n", files["LinkagePass.csv"]);
        Assert.EndsWith(",true\r\n", files["Linkage.csv"], StringComparison.Ordinal);
        Assert.Equal("\uFEFFfrom,to,key\r\n", files["Concept.broader.csv"]);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+33 1", "\"'+33 1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    public async Task A_cell_is_text_and_never_a_formula(string text, string cell)
    {
        var node = new JsonObject { ["type"] = "CodeList", ["id"] = "l", ["name"] = text };

        Assert.Equal($"\uFEFFid,name,title.fr,title.en,description.fr,description.en,version,uri\r\nl,{cell},,,,,,\r\n", (await WriteAsync(node.ToJsonString()))["CodeList.csv"]);
    }

    [Fact]
    public async Task The_same_catalogue_gives_the_same_bytes()
    {
        Assert.Equal(await BytesAsync(Lines), await BytesAsync(Lines));
    }

    private static async Task<Dictionary<string, string>> WriteAsync(string lines)
    {
        await using var archive = await ZipArchive.CreateAsync(new MemoryStream(await BytesAsync(lines)), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, TestContext.Current.CancellationToken);
        var files = new Dictionary<string, string>();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            files.Add(entry.FullName, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return files;
    }

    private static async Task<byte[]> BytesAsync(string lines)
    {
        using var output = new MemoryStream();
        await new CsvArchiveWriter(ReadCatalogue.Of(lines), null).WriteAsync(output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
