using Microsoft.AspNetCore.Authentication;

namespace Catalogue.Server.Auth;

/// <summary>No options: see <see cref="RefusingHandler"/>.</summary>
internal sealed class RefusingOptions : AuthenticationSchemeOptions;
