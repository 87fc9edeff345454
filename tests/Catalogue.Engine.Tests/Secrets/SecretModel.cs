namespace Catalogue.Engine.Tests.Secrets;

/// <summary>The real model and the real policy with SECRET coordinates put into them.</summary>
internal static class SecretModel
{
    /// <summary>The model's text with some parts put into it.</summary>
    public static string ModelWith(string model, SecretParts parts)
    {
        var text = model;
        Put(ref text, parts, SecretParts.Note, "  stewardNotes: Text @sensitivity(level: INTERNAL)\n", after: """
              "Why it is held back."
              embargoNote: String @searchable(as: TEXT) @sensitivity(level: SECRET)

            """);
        Put(ref text, parts, SecretParts.Level, "  stewardNotes: Text @sensitivity(level: INTERNAL)\n", after: """
              "How strictly it is held back."
              embargoLevel: EmbargoLevel @sensitivity(level: SECRET)

            """);
        Put(ref text, parts, SecretParts.Embargo, "  quality: [QualityMeasurement!]! @relationship(type: \"MEASURED_ON\", direction: OUT)\n}\n\nenum DatasetKind", before: """
              "What holds it back."
              embargoes: [Embargo!] @relationship(type: "EMBARGOED_BY", direction: OUT, properties: "EmbargoTerms") @hiddenPath

            """);
        Put(ref text, parts, SecretParts.Embargo, "  provides: [Tool!]! @relationship(type: \"PROVIDED_BY\", direction: IN)\n", after: """
              orders: [Embargo!]! @relationship(type: "ORDERED_BY", direction: IN)

            """);
        Put(ref text, parts, SecretParts.Share, "  partnerIn: [Project!]! @relationship(type: \"PARTNER\", direction: IN", after: ", properties: \"Partnership\"");
        Put(ref text, parts, SecretParts.Share, "  partners: [Organisation!]! @relationship(type: \"PARTNER\", direction: OUT", after: ", properties: \"Partnership\"");
        Put(ref text, parts, SecretParts.Risk, "type DatasetUse @edge {\n", after: """
              "How likely it is that the use tells of somebody."
              leakRisk: LeakRisk @sensitivity(level: SECRET)

            """);
        return text + string.Concat(TypesOf(parts));
    }

    /// <summary>The policy's text with who may read those parts.</summary>
    public static string PolicyWith(string policy, SecretParts parts)
    {
        var text = policy;
        Put(ref text, parts, SecretParts.Note, "      stewardNotes: STEWARD\n", after: "      embargoNote: STEWARD\n");
        Put(ref text, parts, SecretParts.Level, "      stewardNotes: STEWARD\n", after: "      embargoLevel: AUDITOR\n");
        Put(ref text, parts, SecretParts.Embargo, "      writtenBy: ANONYMOUS\n", after: "      embargoes: AUDITOR\n");
        Put(ref text, parts, SecretParts.Embargo, "      provides: ANONYMOUS\n", after: "      orders: ANONYMOUS\n");
        Put(ref text, parts, SecretParts.Embargo, "  Table:\n    says:", before: """
              Embargo:
                says: { fr: Réservé aux auditeurs., en: For auditors. }
                visible: AUDITOR
                properties: { id: AUDITOR, reason: AUDITOR, until: AUDITOR, ruling: AUDITOR }
                relations: { datasets: AUDITOR, orderedBy: AUDITOR }


            """);
        Put(ref text, parts, SecretParts.Embargo, "\nedges:\n", after: """
              EMBARGOED_BY:
                properties: { since: AUDITOR, decidedBy: AUDITOR }

            """);
        Put(ref text, parts, SecretParts.Share, "\n  PARTNER:\n    writes:\n", after: "      update: steward through from\n");
        Put(ref text, parts, SecretParts.Share, "\n  PARTNER:\n", after: "    properties: { share: AUDITOR }\n");
        Put(ref text, parts, SecretParts.Risk, "      purpose: ANONYMOUS\n      accessFrom:", before: "      leakRisk: ADMIN\n");
        return text + $$"""

            combinations:
              - atMost: 1
                of: [Dataset.spatial, {{(parts.HasFlag(SecretParts.Note) ? "Dataset.embargoNote, " : "")}}Dataset.version]
                says: { fr: Ensemble, en: Together they identify. }
              {{(parts.HasFlag(SecretParts.Level) ? "- { atMost: 1, of: [Dataset.embargoLevel, Dataset.page], says: { fr: Ensemble, en: Together. } }" : "")}}

            """;
    }

    private static IEnumerable<string> TypesOf(SecretParts parts)
    {
        if (parts.HasFlag(SecretParts.Level))
        {
            yield return "\"How strictly.\"\nenum EmbargoLevel { SOFT HARD }\n";
        }

        if (parts.HasFlag(SecretParts.Embargo))
        {
            yield return """

                "An order that holds a dataset back."
                type Embargo implements Node @node(plural: "embargoes") @sensitivity(level: SECRET) {
                  id: ID!
                  reason: Text @searchable(as: NAME)
                  until: Date
                  ruling: EmbargoRuling
                  datasets: [Dataset!]! @relationship(type: "EMBARGOED_BY", direction: IN, properties: "EmbargoTerms")
                  orderedBy: Organisation @relationship(type: "ORDERED_BY", direction: OUT)
                }

                type EmbargoTerms @edge {
                  since: Date
                  decidedBy: Organisation
                }

                enum EmbargoRuling { COURT MINISTRY }

                """;
        }

        if (parts.HasFlag(SecretParts.Share))
        {
            yield return "type Partnership @edge { share: Float @sensitivity(level: SECRET) }\n";
        }

        if (parts.HasFlag(SecretParts.Risk))
        {
            yield return "enum LeakRisk { \"Hardly.\" LOW HIGH }\n";
        }
    }

    private static void Put(ref string text, SecretParts parts, SecretParts part, string anchor, string before = "", string after = "")
    {
        if (!parts.HasFlag(part))
        {
            return;
        }

        Assert.Equal(2, text.Split(anchor).Length);
        text = text.Replace(anchor, before + anchor + after, StringComparison.Ordinal);
    }
}
