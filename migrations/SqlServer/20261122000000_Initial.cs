using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditKoppen",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Nummer = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditKoppen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Gebruikers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AangemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Zoekveld = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    LinkGestuurdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gebruikers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Regios",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Sleutel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Afzender = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Contactnaam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Telefoon = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regios", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sleutelkenmerken",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Kenmerk = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sleutelkenmerken", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sleutelring",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    GemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sleutelring", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Taakverslagen",
                columns: table => new
                {
                    Naam = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    GestartOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KlaarOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsGelukt = table.Column<bool>(type: "bit", nullable: false),
                    Uitkomst = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    LaatstMislukt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Taakverslagen", x => x.Naam);
                });

            migrationBuilder.CreateTable(
                name: "Uploadboekingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EigenaarId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Grootte = table.Column<long>(type: "bigint", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uploadboekingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Zegels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ObjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GelegdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VerbrokenOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Zegels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Gebruikers_UserId",
                        column: x => x.UserId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Gebruikers_UserId",
                        column: x => x.UserId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Gebruikers_UserId",
                        column: x => x.UserId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BewaardeFormulieren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sleutel = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Afzender = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Pad = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", maxLength: 300000, nullable: false),
                    Grootte = table.Column<long>(type: "bigint", nullable: false),
                    VervaltOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BewaardeFormulieren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BewaardeFormulieren_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Documenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReeksId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Versienummer = table.Column<int>(type: "int", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Grootte = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    OpgeslagenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OpgeslagenDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VastgelegdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Scanuitslag = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Scanpogingen = table.Column<int>(type: "int", nullable: false),
                    VerpakteSleutel = table.Column<byte[]>(type: "varbinary(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Documenten_Documenten_ReeksId",
                        column: x => x.ReeksId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documenten_Gebruikers_OpgeslagenDoorId",
                        column: x => x.OpgeslagenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Herstelcodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    GebruiktOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Herstelcodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Herstelcodes_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meldingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    AangemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GelezenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Sleutel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meldingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meldingen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Registraties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KvkNummer = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AgbCode = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Grootteklasse = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Adres = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Postcode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Plaats = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Telefoon = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    GestartOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registraties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Registraties_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stempel = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Apparaat = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LaatstGezienOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BeeindigdOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessies_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TweedeFactoren",
                columns: table => new
                {
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Geheim = table.Column<byte[]>(type: "varbinary(100)", maxLength: 100, nullable: false),
                    IngesteldOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LaatsteStap = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TweedeFactoren", x => x.GebruikerId);
                    table.ForeignKey(
                        name: "FK_TweedeFactoren_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VierOgen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ObjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Toelichting = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    VoorgesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoorgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AfgerondOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AfgerondDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsBevestigd = table.Column<bool>(type: "bit", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VierOgen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VierOgen_Gebruikers_AfgerondDoorId",
                        column: x => x.AfgerondDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VierOgen_Gebruikers_VoorgesteldDoorId",
                        column: x => x.VoorgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Aanstellingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Rol = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Van = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Tot = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanstellingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Aanstellingen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aanstellingen_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaoEisen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Titel = table.Column<string>(type: "nvarchar(75)", maxLength: 75, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Ingangsdatum = table.Column<DateOnly>(type: "date", nullable: false),
                    Caos = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Aspecten = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PeriodeVan = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodeTot = table.Column<DateOnly>(type: "date", nullable: false),
                    OpgesteldDoor = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaoEisen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaoEisen_Gebruikers_OpgesteldDoor",
                        column: x => x.OpgesteldDoor,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaoEisen_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gemeenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Zoeknaam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gemeenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gemeenten_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Herinneringsregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Dagen = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Herinneringsregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Herinneringsregels_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Overlegtafels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Sleutel = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Omschrijving = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    IsOpenbaar = table.Column<bool>(type: "bit", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overlegtafels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Overlegtafels_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Termijnen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ObjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Titel = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Pad = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    VervaltOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GesteldOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AfgerondOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VolgendeHerinneringOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Termijnen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Termijnen_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trajecten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Omschrijving = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    GestartOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajecten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trajecten_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditRegels",
                columns: table => new
                {
                    Nummer = table.Column<long>(type: "bigint", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Rol = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Actie = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ObjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ZegelId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Tekst = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditRegels", x => x.Nummer);
                    table.ForeignKey(
                        name: "FK_AuditRegels_Zegels_ZegelId",
                        column: x => x.ZegelId,
                        principalTable: "Zegels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Mailberichten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MessageId = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    AangemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VolgendePogingOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Pogingen = table.Column<int>(type: "int", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseTot = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VerzondenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OpgegevenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ProbeertTot = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LaatsteAntwoord = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ZegelId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sleutel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mailberichten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mailberichten_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mailberichten_Zegels_ZegelId",
                        column: x => x.ZegelId,
                        principalTable: "Zegels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Aanbieders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KvkNummer = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AgbCode = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Grootteklasse = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Adres = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Postcode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Plaats = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Telefoon = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    AangemeldOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UittrekselId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VervallenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VervallenDoor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VervallenReden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Zoekveld = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Diensten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanbieders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Aanbieders_Documenten_UittrekselId",
                        column: x => x.UittrekselId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aanbieders_Gebruikers_VervallenDoor",
                        column: x => x.VervallenDoor,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bijeenkomsten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OverlegtafelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Datum = table.Column<DateOnly>(type: "date", nullable: false),
                    BeginOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EindeOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Plaats = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Link = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Voorzitter = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bijeenkomsten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bijeenkomsten_Overlegtafels_OverlegtafelId",
                        column: x => x.OverlegtafelId,
                        principalTable: "Overlegtafels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Herinneringen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TermijnId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Offset = table.Column<int>(type: "int", nullable: false),
                    AangemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Herinneringen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Herinneringen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Herinneringen_Termijnen_TermijnId",
                        column: x => x.TermijnId,
                        principalTable: "Termijnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Aanbestedingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TrajectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Omschrijving = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    Procedure = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Regime = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Raming = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    CpvCodes = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    TenderNedNummer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Besluit_Orgaan = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    Besluit_Mandaat = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Besluit_Datum = table.Column<DateOnly>(type: "date", nullable: true),
                    Planning_VragenTot = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Planning_NotaUiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Planning_SluitingOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Planning_Gunningsdatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Planning_Ingangsdatum = table.Column<DateOnly>(type: "date", nullable: true),
                    GemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GepubliceerdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GeopendOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Zoekveld = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanbestedingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Aanbestedingen_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aanbestedingen_Trajecten_TrajectId",
                        column: x => x.TrajectId,
                        principalTable: "Trajecten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Aansluitverzoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GevraagdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BeslotenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BeslotenDoor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsToegelaten = table.Column<bool>(type: "bit", nullable: true),
                    Reden = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aansluitverzoeken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Aansluitverzoeken_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aansluitverzoeken_Gebruikers_BeslotenDoor",
                        column: x => x.BeslotenDoor,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aansluitverzoeken_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Medewerkers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsBeheerder = table.Column<bool>(type: "bit", nullable: false),
                    Van = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Tot = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Medewerkers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Medewerkers_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Medewerkers_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tafelleden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OverlegtafelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Organisatie = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Van = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Tot = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tafelleden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tafelleden_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tafelleden_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tafelleden_Overlegtafels_OverlegtafelId",
                        column: x => x.OverlegtafelId,
                        principalTable: "Overlegtafels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Uitnodigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Rol = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsBeheerder = table.Column<bool>(type: "bit", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerstuurdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VervaltOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AangenomenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IngetrokkenOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uitnodigingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Uitnodigingen_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitnodigingen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitnodigingen_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verificaties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UittrekselId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GevraagdDoor = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GevraagdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BeslotenDoor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BeslotenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsAkkoord = table.Column<bool>(type: "bit", nullable: true),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verificaties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verificaties_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verificaties_Documenten_UittrekselId",
                        column: x => x.UittrekselId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verificaties_Gebruikers_BeslotenDoor",
                        column: x => x.BeslotenDoor,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verificaties_Gebruikers_GevraagdDoor",
                        column: x => x.GevraagdDoor,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Agendapunten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BijeenkomstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Titel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Inbrenger = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agendapunten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agendapunten_Bijeenkomsten_BijeenkomstId",
                        column: x => x.BijeenkomstId,
                        principalTable: "Bijeenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verslagen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BijeenkomstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GepubliceerdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OpmerkingenTot = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VastgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Wijzigingen = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verslagen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verslagen_Bijeenkomsten_BijeenkomstId",
                        column: x => x.BijeenkomstId,
                        principalTable: "Bijeenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AanbestedingDocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Titel = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    ToegevoegdOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AanbestedingDocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AanbestedingDocumenten_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AanbestedingDocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    GepubliceerdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GepubliceerdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notas_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notas_Gebruikers_GepubliceerdDoorId",
                        column: x => x.GepubliceerdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Openingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VierOgenId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoorgesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoorgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GeopendDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GeopendOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Openingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Openingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Openingen_Gebruikers_GeopendDoorId",
                        column: x => x.GeopendDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Openingen_Gebruikers_VoorgesteldDoorId",
                        column: x => x.VoorgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Openingen_VierOgen_VierOgenId",
                        column: x => x.VierOgenId,
                        principalTable: "VierOgen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Percelen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Omschrijving = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    MaximumContracten = table.Column<int>(type: "int", nullable: true),
                    Bekostiging = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Bedrag = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    BijMinderWinnaars = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Percelen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Percelen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verslaglezingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerslagId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GelezenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AkkoordOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verslaglezingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verslaglezingen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verslaglezingen_Verslagen_VerslagId",
                        column: x => x.VerslagId,
                        principalTable: "Verslagen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verslagonderdelen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerslagId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgendapuntId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Volgorde = table.Column<int>(type: "int", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", maxLength: 6000, nullable: false),
                    Spreker = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Organisatie = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Zoekveld = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sprekerveld = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Organisatieveld = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verslagonderdelen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verslagonderdelen_Agendapunten_AgendapuntId",
                        column: x => x.AgendapuntId,
                        principalTable: "Agendapunten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verslagonderdelen_Verslagen_VerslagId",
                        column: x => x.VerslagId,
                        principalTable: "Verslagen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProcessenVerbaalVanOpening",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpeningId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcessenVerbaalVanOpening", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProcessenVerbaalVanOpening_Openingen_OpeningId",
                        column: x => x.OpeningId,
                        principalTable: "Openingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Eisen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Volgnummer = table.Column<int>(type: "int", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Bewijs = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Eisen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Eisen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gunningscriteria",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Volgnummer = table.Column<int>(type: "int", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Vraag = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Gewicht = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    Minimumcijfer = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gunningscriteria", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gunningscriteria_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inschrijvingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ZegelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IngediendOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IngediendDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Ontvangstnummer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    VervallenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inschrijvingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inschrijvingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inschrijvingen_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inschrijvingen_Gebruikers_IngediendDoorId",
                        column: x => x.IngediendDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inschrijvingen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inschrijvingen_Zegels_ZegelId",
                        column: x => x.ZegelId,
                        principalTable: "Zegels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Vragen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Vindplaats = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GesteldOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PubliekeTekst = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Antwoord = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    BeantwoordDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NagekekenDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NotaId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Volgnummer = table.Column<int>(type: "int", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vragen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vragen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vragen_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vragen_Gebruikers_BeantwoordDoorId",
                        column: x => x.BeantwoordDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vragen_Gebruikers_GesteldDoorId",
                        column: x => x.GesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vragen_Gebruikers_NagekekenDoorId",
                        column: x => x.NagekekenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vragen_Notas_NotaId",
                        column: x => x.NotaId,
                        principalTable: "Notas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vragen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Acties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OnderdeelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerslagId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EigenaarId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Eigenaar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Uiterlijk = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    GereedOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GereedDoor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Acties_Gebruikers_EigenaarId",
                        column: x => x.EigenaarId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acties_Gebruikers_GereedDoor",
                        column: x => x.GereedDoor,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acties_Verslagen_VerslagId",
                        column: x => x.VerslagId,
                        principalTable: "Verslagen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acties_Verslagonderdelen_OnderdeelId",
                        column: x => x.OnderdeelId,
                        principalTable: "Verslagonderdelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verslagopmerkingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerslagId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgendapuntId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OnderdeelId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    GemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verslagopmerkingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verslagopmerkingen_Agendapunten_AgendapuntId",
                        column: x => x.AgendapuntId,
                        principalTable: "Agendapunten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verslagopmerkingen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verslagopmerkingen_Verslagen_VerslagId",
                        column: x => x.VerslagId,
                        principalTable: "Verslagen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verslagopmerkingen_Verslagonderdelen_OnderdeelId",
                        column: x => x.OnderdeelId,
                        principalTable: "Verslagonderdelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Indieningen",
                columns: table => new
                {
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Bewijs = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indieningen", x => x.InschrijvingId);
                    table.ForeignKey(
                        name: "FK_Indieningen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inschrijvingsdelen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OnderdeelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inschrijvingsdelen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inschrijvingsdelen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inschrijvingsdocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EisId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Naam = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inschrijvingsdocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inschrijvingsdocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inschrijvingsdocumenten_Eisen_EisId",
                        column: x => x.EisId,
                        principalTable: "Eisen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inschrijvingsdocumenten_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Openingsregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcesVerbaalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Uitkomst = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Afwijking = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Openingsregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Openingsregels_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Openingsregels_ProcessenVerbaalVanOpening_ProcesVerbaalId",
                        column: x => x.ProcesVerbaalId,
                        principalTable: "ProcessenVerbaalVanOpening",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaoDocumenten",
                columns: table => new
                {
                    VerklaringId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaoDocumenten", x => new { x.VerklaringId, x.DocumentId });
                    table.ForeignKey(
                        name: "FK_CaoDocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaoStappen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    UiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VerklaringId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaoStappen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaoStappen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaoVerklaringen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Grond = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Cao = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Motivering = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    OndertekendOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OndertekendDoor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OndertekenaarNaam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    OndertekenaarRol = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Tekst = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaoVerklaringen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaoVerklaringen_Gebruikers_OndertekendDoor",
                        column: x => x.OndertekendDoor,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaoVerzoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EisId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    UiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VerklaringId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaoVerzoeken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaoVerzoeken_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaoVerzoeken_CaoEisen_EisId",
                        column: x => x.EisId,
                        principalTable: "CaoEisen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaoVerzoeken_CaoVerklaringen_VerklaringId",
                        column: x => x.VerklaringId,
                        principalTable: "CaoVerklaringen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "AuditKoppen",
                columns: new[] { "Id", "Hash", "Nummer" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_AanbestedingDocumenten_AanbestedingId",
                table: "AanbestedingDocumenten",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_AanbestedingDocumenten_DocumentId",
                table: "AanbestedingDocumenten",
                column: "DocumentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Aanbestedingen_GepubliceerdOp",
                table: "Aanbestedingen",
                column: "GepubliceerdOp");

            migrationBuilder.CreateIndex(
                name: "IX_Aanbestedingen_Nummer",
                table: "Aanbestedingen",
                column: "Nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Aanbestedingen_RegioId",
                table: "Aanbestedingen",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Aanbestedingen_TrajectId",
                table: "Aanbestedingen",
                column: "TrajectId");

            migrationBuilder.CreateIndex(
                name: "IX_Aanbieders_KvkNummer",
                table: "Aanbieders",
                column: "KvkNummer",
                unique: true,
                filter: "[VervallenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Aanbieders_Status",
                table: "Aanbieders",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Aanbieders_UittrekselId",
                table: "Aanbieders",
                column: "UittrekselId");

            migrationBuilder.CreateIndex(
                name: "IX_Aanbieders_VervallenDoor",
                table: "Aanbieders",
                column: "VervallenDoor");

            migrationBuilder.CreateIndex(
                name: "IX_Aansluitverzoeken_AanbiederId",
                table: "Aansluitverzoeken",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Aansluitverzoeken_BeslotenDoor",
                table: "Aansluitverzoeken",
                column: "BeslotenDoor");

            migrationBuilder.CreateIndex(
                name: "IX_Aansluitverzoeken_GebruikerId",
                table: "Aansluitverzoeken",
                column: "GebruikerId",
                unique: true,
                filter: "[BeslotenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Aanstellingen_GebruikerId_Rol_RegioId",
                table: "Aanstellingen",
                columns: new[] { "GebruikerId", "Rol", "RegioId" },
                unique: true,
                filter: "[Tot] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Aanstellingen_RegioId",
                table: "Aanstellingen",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Acties_EigenaarId",
                table: "Acties",
                column: "EigenaarId");

            migrationBuilder.CreateIndex(
                name: "IX_Acties_GereedDoor",
                table: "Acties",
                column: "GereedDoor");

            migrationBuilder.CreateIndex(
                name: "IX_Acties_OnderdeelId",
                table: "Acties",
                column: "OnderdeelId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Acties_VerslagId",
                table: "Acties",
                column: "VerslagId");

            migrationBuilder.CreateIndex(
                name: "IX_Agendapunten_BijeenkomstId_Nummer",
                table: "Agendapunten",
                columns: new[] { "BijeenkomstId", "Nummer" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRegels_GebruikerId",
                table: "AuditRegels",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRegels_ObjectId",
                table: "AuditRegels",
                column: "ObjectId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRegels_Op",
                table: "AuditRegels",
                column: "Op");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRegels_ZegelId",
                table: "AuditRegels",
                column: "ZegelId");

            migrationBuilder.CreateIndex(
                name: "IX_BewaardeFormulieren_GebruikerId",
                table: "BewaardeFormulieren",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_BewaardeFormulieren_Sleutel",
                table: "BewaardeFormulieren",
                column: "Sleutel");

            migrationBuilder.CreateIndex(
                name: "IX_BewaardeFormulieren_VervaltOp",
                table: "BewaardeFormulieren",
                column: "VervaltOp");

            migrationBuilder.CreateIndex(
                name: "IX_Bijeenkomsten_OverlegtafelId_Datum",
                table: "Bijeenkomsten",
                columns: new[] { "OverlegtafelId", "Datum" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaoDocumenten_DocumentId",
                table: "CaoDocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_CaoEisen_OpgesteldDoor",
                table: "CaoEisen",
                column: "OpgesteldDoor");

            migrationBuilder.CreateIndex(
                name: "IX_CaoEisen_RegioId",
                table: "CaoEisen",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_CaoStappen_DoorId",
                table: "CaoStappen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_CaoStappen_VerklaringId",
                table: "CaoStappen",
                column: "VerklaringId");

            migrationBuilder.CreateIndex(
                name: "IX_CaoStappen_VerzoekId_Nummer",
                table: "CaoStappen",
                columns: new[] { "VerzoekId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaoVerklaringen_OndertekendDoor",
                table: "CaoVerklaringen",
                column: "OndertekendDoor");

            migrationBuilder.CreateIndex(
                name: "IX_CaoVerklaringen_VerzoekId",
                table: "CaoVerklaringen",
                column: "VerzoekId",
                unique: true,
                filter: "[OndertekendOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaoVerzoeken_AanbiederId",
                table: "CaoVerzoeken",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_CaoVerzoeken_EisId_AanbiederId",
                table: "CaoVerzoeken",
                columns: new[] { "EisId", "AanbiederId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaoVerzoeken_Status",
                table: "CaoVerzoeken",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_CaoVerzoeken_VerklaringId",
                table: "CaoVerzoeken",
                column: "VerklaringId");

            migrationBuilder.CreateIndex(
                name: "IX_Documenten_OpgeslagenDoorId",
                table: "Documenten",
                column: "OpgeslagenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Documenten_ReeksId_Versienummer",
                table: "Documenten",
                columns: new[] { "ReeksId", "Versienummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documenten_Scanuitslag_Scanpogingen",
                table: "Documenten",
                columns: new[] { "Scanuitslag", "Scanpogingen" });

            migrationBuilder.CreateIndex(
                name: "IX_Eisen_PerceelId",
                table: "Eisen",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Gebruikers",
                column: "NormalizedEmail",
                unique: true,
                filter: "[NormalizedEmail] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Gebruikers",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Gemeenten_RegioId",
                table: "Gemeenten",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Gemeenten_Zoeknaam",
                table: "Gemeenten",
                column: "Zoeknaam",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gunningscriteria_PerceelId",
                table: "Gunningscriteria",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Herinneringen_GebruikerId",
                table: "Herinneringen",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Herinneringen_TermijnId_GebruikerId_Offset",
                table: "Herinneringen",
                columns: new[] { "TermijnId", "GebruikerId", "Offset" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Herinneringsregels_RegioId",
                table: "Herinneringsregels",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Herinneringsregels_Soort",
                table: "Herinneringsregels",
                column: "Soort",
                unique: true,
                filter: "[RegioId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Herinneringsregels_Soort_RegioId",
                table: "Herinneringsregels",
                columns: new[] { "Soort", "RegioId" },
                unique: true,
                filter: "[RegioId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Herstelcodes_GebruikerId",
                table: "Herstelcodes",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Herstelcodes_Vingerafdruk",
                table: "Herstelcodes",
                column: "Vingerafdruk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingen_AanbestedingId_Status",
                table: "Inschrijvingen",
                columns: new[] { "AanbestedingId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingen_AanbiederId",
                table: "Inschrijvingen",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingen_IngediendDoorId",
                table: "Inschrijvingen",
                column: "IngediendDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingen_Ontvangstnummer",
                table: "Inschrijvingen",
                column: "Ontvangstnummer",
                unique: true,
                filter: "[Ontvangstnummer] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingen_PerceelId_AanbiederId_Status",
                table: "Inschrijvingen",
                columns: new[] { "PerceelId", "AanbiederId", "Status" },
                unique: true,
                filter: "[Status] IN ('Concept', 'Ingediend')");

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingen_ZegelId",
                table: "Inschrijvingen",
                column: "ZegelId");

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingsdelen_InschrijvingId_OnderdeelId",
                table: "Inschrijvingsdelen",
                columns: new[] { "InschrijvingId", "OnderdeelId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingsdocumenten_DocumentId",
                table: "Inschrijvingsdocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingsdocumenten_EisId",
                table: "Inschrijvingsdocumenten",
                column: "EisId");

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingsdocumenten_InschrijvingId",
                table: "Inschrijvingsdocumenten",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Mailberichten_AangemaaktOp",
                table: "Mailberichten",
                column: "AangemaaktOp");

            migrationBuilder.CreateIndex(
                name: "IX_Mailberichten_ClaimId",
                table: "Mailberichten",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Mailberichten_RegioId",
                table: "Mailberichten",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Mailberichten_Sleutel",
                table: "Mailberichten",
                column: "Sleutel",
                unique: true,
                filter: "[Sleutel] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Mailberichten_VolgendePogingOp",
                table: "Mailberichten",
                column: "VolgendePogingOp",
                filter: "[VerzondenOp] IS NULL AND [OpgegevenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Mailberichten_ZegelId",
                table: "Mailberichten",
                column: "ZegelId");

            migrationBuilder.CreateIndex(
                name: "IX_Medewerkers_AanbiederId",
                table: "Medewerkers",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Medewerkers_GebruikerId",
                table: "Medewerkers",
                column: "GebruikerId",
                unique: true,
                filter: "[Tot] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_GebruikerId",
                table: "Meldingen",
                column: "GebruikerId",
                filter: "[GelezenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_GebruikerId_AangemaaktOp",
                table: "Meldingen",
                columns: new[] { "GebruikerId", "AangemaaktOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_Sleutel",
                table: "Meldingen",
                column: "Sleutel",
                unique: true,
                filter: "[Sleutel] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notas_AanbestedingId_Nummer",
                table: "Notas",
                columns: new[] { "AanbestedingId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notas_GepubliceerdDoorId",
                table: "Notas",
                column: "GepubliceerdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Openingen_AanbestedingId",
                table: "Openingen",
                column: "AanbestedingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Openingen_GeopendDoorId",
                table: "Openingen",
                column: "GeopendDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Openingen_VierOgenId",
                table: "Openingen",
                column: "VierOgenId");

            migrationBuilder.CreateIndex(
                name: "IX_Openingen_VoorgesteldDoorId",
                table: "Openingen",
                column: "VoorgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Openingsregels_InschrijvingId",
                table: "Openingsregels",
                column: "InschrijvingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Openingsregels_ProcesVerbaalId",
                table: "Openingsregels",
                column: "ProcesVerbaalId");

            migrationBuilder.CreateIndex(
                name: "IX_Overlegtafels_RegioId",
                table: "Overlegtafels",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Overlegtafels_Sleutel",
                table: "Overlegtafels",
                column: "Sleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Percelen_AanbestedingId_Nummer",
                table: "Percelen",
                columns: new[] { "AanbestedingId", "Nummer" });

            migrationBuilder.CreateIndex(
                name: "IX_ProcessenVerbaalVanOpening_OpeningId",
                table: "ProcessenVerbaalVanOpening",
                column: "OpeningId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Regios_Sleutel",
                table: "Regios",
                column: "Sleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registraties_GebruikerId",
                table: "Registraties",
                column: "GebruikerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registraties_GestartOp",
                table: "Registraties",
                column: "GestartOp");

            migrationBuilder.CreateIndex(
                name: "IX_Sessies_GebruikerId",
                table: "Sessies",
                column: "GebruikerId",
                filter: "[BeeindigdOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tafelleden_AanbiederId",
                table: "Tafelleden",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Tafelleden_GebruikerId",
                table: "Tafelleden",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Tafelleden_OverlegtafelId_GebruikerId",
                table: "Tafelleden",
                columns: new[] { "OverlegtafelId", "GebruikerId" },
                unique: true,
                filter: "[Tot] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Termijnen_RegioId",
                table: "Termijnen",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Termijnen_Soort_ObjectId",
                table: "Termijnen",
                columns: new[] { "Soort", "ObjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Termijnen_VolgendeHerinneringOp",
                table: "Termijnen",
                column: "VolgendeHerinneringOp",
                filter: "[VolgendeHerinneringOp] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Trajecten_RegioId",
                table: "Trajecten",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitnodigingen_AanbiederId",
                table: "Uitnodigingen",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitnodigingen_DoorId",
                table: "Uitnodigingen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitnodigingen_RegioId",
                table: "Uitnodigingen",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitnodigingen_Vingerafdruk",
                table: "Uitnodigingen",
                column: "Vingerafdruk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Uploadboekingen_DocumentId",
                table: "Uploadboekingen",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Uploadboekingen_EigenaarId",
                table: "Uploadboekingen",
                column: "EigenaarId");

            migrationBuilder.CreateIndex(
                name: "IX_Verificaties_AanbiederId",
                table: "Verificaties",
                column: "AanbiederId",
                unique: true,
                filter: "[BeslotenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Verificaties_BeslotenDoor",
                table: "Verificaties",
                column: "BeslotenDoor");

            migrationBuilder.CreateIndex(
                name: "IX_Verificaties_GevraagdDoor",
                table: "Verificaties",
                column: "GevraagdDoor");

            migrationBuilder.CreateIndex(
                name: "IX_Verificaties_UittrekselId",
                table: "Verificaties",
                column: "UittrekselId");

            migrationBuilder.CreateIndex(
                name: "IX_Verslagen_BijeenkomstId",
                table: "Verslagen",
                column: "BijeenkomstId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Verslaglezingen_GebruikerId",
                table: "Verslaglezingen",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Verslaglezingen_VerslagId_GebruikerId",
                table: "Verslaglezingen",
                columns: new[] { "VerslagId", "GebruikerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Verslagonderdelen_AgendapuntId",
                table: "Verslagonderdelen",
                column: "AgendapuntId");

            migrationBuilder.CreateIndex(
                name: "IX_Verslagonderdelen_VerslagId",
                table: "Verslagonderdelen",
                column: "VerslagId");

            migrationBuilder.CreateIndex(
                name: "IX_Verslagopmerkingen_AgendapuntId",
                table: "Verslagopmerkingen",
                column: "AgendapuntId");

            migrationBuilder.CreateIndex(
                name: "IX_Verslagopmerkingen_GebruikerId",
                table: "Verslagopmerkingen",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Verslagopmerkingen_OnderdeelId",
                table: "Verslagopmerkingen",
                column: "OnderdeelId");

            migrationBuilder.CreateIndex(
                name: "IX_Verslagopmerkingen_VerslagId",
                table: "Verslagopmerkingen",
                column: "VerslagId");

            migrationBuilder.CreateIndex(
                name: "IX_VierOgen_AfgerondDoorId",
                table: "VierOgen",
                column: "AfgerondDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_VierOgen_Soort_ObjectId",
                table: "VierOgen",
                columns: new[] { "Soort", "ObjectId" },
                unique: true,
                filter: "[AfgerondOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_VierOgen_VoorgesteldDoorId",
                table: "VierOgen",
                column: "VoorgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_AanbestedingId",
                table: "Vragen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_AanbiederId",
                table: "Vragen",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_BeantwoordDoorId",
                table: "Vragen",
                column: "BeantwoordDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_GesteldDoorId",
                table: "Vragen",
                column: "GesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_NagekekenDoorId",
                table: "Vragen",
                column: "NagekekenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_NotaId_Volgnummer",
                table: "Vragen",
                columns: new[] { "NotaId", "Volgnummer" },
                unique: true,
                filter: "[NotaId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_PerceelId",
                table: "Vragen",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Zegels_Soort_ObjectId",
                table: "Zegels",
                columns: new[] { "Soort", "ObjectId" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_CaoDocumenten_CaoVerklaringen_VerklaringId",
                table: "CaoDocumenten",
                column: "VerklaringId",
                principalTable: "CaoVerklaringen",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CaoStappen_CaoVerklaringen_VerklaringId",
                table: "CaoStappen",
                column: "VerklaringId",
                principalTable: "CaoVerklaringen",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CaoStappen_CaoVerzoeken_VerzoekId",
                table: "CaoStappen",
                column: "VerzoekId",
                principalTable: "CaoVerzoeken",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CaoVerklaringen_CaoVerzoeken_VerzoekId",
                table: "CaoVerklaringen",
                column: "VerzoekId",
                principalTable: "CaoVerzoeken",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Aanbieders_Documenten_UittrekselId",
                table: "Aanbieders");

            migrationBuilder.DropForeignKey(
                name: "FK_CaoEisen_Regios_RegioId",
                table: "CaoEisen");

            migrationBuilder.DropForeignKey(
                name: "FK_Aanbieders_Gebruikers_VervallenDoor",
                table: "Aanbieders");

            migrationBuilder.DropForeignKey(
                name: "FK_CaoEisen_Gebruikers_OpgesteldDoor",
                table: "CaoEisen");

            migrationBuilder.DropForeignKey(
                name: "FK_CaoVerklaringen_Gebruikers_OndertekendDoor",
                table: "CaoVerklaringen");

            migrationBuilder.DropForeignKey(
                name: "FK_CaoVerzoeken_Aanbieders_AanbiederId",
                table: "CaoVerzoeken");

            migrationBuilder.DropForeignKey(
                name: "FK_CaoVerzoeken_CaoVerklaringen_VerklaringId",
                table: "CaoVerzoeken");

            migrationBuilder.DropTable(
                name: "AanbestedingDocumenten");

            migrationBuilder.DropTable(
                name: "Aansluitverzoeken");

            migrationBuilder.DropTable(
                name: "Aanstellingen");

            migrationBuilder.DropTable(
                name: "Acties");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AuditKoppen");

            migrationBuilder.DropTable(
                name: "AuditRegels");

            migrationBuilder.DropTable(
                name: "BewaardeFormulieren");

            migrationBuilder.DropTable(
                name: "CaoDocumenten");

            migrationBuilder.DropTable(
                name: "CaoStappen");

            migrationBuilder.DropTable(
                name: "Gemeenten");

            migrationBuilder.DropTable(
                name: "Gunningscriteria");

            migrationBuilder.DropTable(
                name: "Herinneringen");

            migrationBuilder.DropTable(
                name: "Herinneringsregels");

            migrationBuilder.DropTable(
                name: "Herstelcodes");

            migrationBuilder.DropTable(
                name: "Indieningen");

            migrationBuilder.DropTable(
                name: "Inschrijvingsdelen");

            migrationBuilder.DropTable(
                name: "Inschrijvingsdocumenten");

            migrationBuilder.DropTable(
                name: "Mailberichten");

            migrationBuilder.DropTable(
                name: "Medewerkers");

            migrationBuilder.DropTable(
                name: "Meldingen");

            migrationBuilder.DropTable(
                name: "Openingsregels");

            migrationBuilder.DropTable(
                name: "Registraties");

            migrationBuilder.DropTable(
                name: "Sessies");

            migrationBuilder.DropTable(
                name: "Sleutelkenmerken");

            migrationBuilder.DropTable(
                name: "Sleutelring");

            migrationBuilder.DropTable(
                name: "Taakverslagen");

            migrationBuilder.DropTable(
                name: "Tafelleden");

            migrationBuilder.DropTable(
                name: "TweedeFactoren");

            migrationBuilder.DropTable(
                name: "Uitnodigingen");

            migrationBuilder.DropTable(
                name: "Uploadboekingen");

            migrationBuilder.DropTable(
                name: "Verificaties");

            migrationBuilder.DropTable(
                name: "Verslaglezingen");

            migrationBuilder.DropTable(
                name: "Verslagopmerkingen");

            migrationBuilder.DropTable(
                name: "Vragen");

            migrationBuilder.DropTable(
                name: "Termijnen");

            migrationBuilder.DropTable(
                name: "Eisen");

            migrationBuilder.DropTable(
                name: "Inschrijvingen");

            migrationBuilder.DropTable(
                name: "ProcessenVerbaalVanOpening");

            migrationBuilder.DropTable(
                name: "Verslagonderdelen");

            migrationBuilder.DropTable(
                name: "Notas");

            migrationBuilder.DropTable(
                name: "Percelen");

            migrationBuilder.DropTable(
                name: "Zegels");

            migrationBuilder.DropTable(
                name: "Openingen");

            migrationBuilder.DropTable(
                name: "Agendapunten");

            migrationBuilder.DropTable(
                name: "Verslagen");

            migrationBuilder.DropTable(
                name: "Aanbestedingen");

            migrationBuilder.DropTable(
                name: "VierOgen");

            migrationBuilder.DropTable(
                name: "Bijeenkomsten");

            migrationBuilder.DropTable(
                name: "Trajecten");

            migrationBuilder.DropTable(
                name: "Overlegtafels");

            migrationBuilder.DropTable(
                name: "Documenten");

            migrationBuilder.DropTable(
                name: "Regios");

            migrationBuilder.DropTable(
                name: "Gebruikers");

            migrationBuilder.DropTable(
                name: "Aanbieders");

            migrationBuilder.DropTable(
                name: "CaoVerklaringen");

            migrationBuilder.DropTable(
                name: "CaoVerzoeken");

            migrationBuilder.DropTable(
                name: "CaoEisen");
        }
    }
}
