PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_migration (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at INTEGER NOT NULL
) STRICT;
INSERT INTO schema_migration VALUES(1,'journal',1795354291325);
INSERT INTO schema_migration VALUES(2,'knowledge',1795354291325);
INSERT INTO schema_migration VALUES(3,'requests',1795354291325);
INSERT INTO schema_migration VALUES(4,'orders',1795354291325);
INSERT INTO schema_migration VALUES(5,'spending',1795354291325);
INSERT INTO schema_migration VALUES(6,'agenda',1795354291325);
CREATE TABLE journal_event (
  id INTEGER PRIMARY KEY,
  position INTEGER,
  block INTEGER,
  digest BLOB,
  kind TEXT NOT NULL,
  format INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL,
  entered_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  on_behalf_of TEXT,
  cause TEXT,
  contact_number TEXT,
  request_number TEXT,
  order_number TEXT,
  inspection_number TEXT,
  area TEXT,
  category TEXT,
  zone TEXT,
  urgency TEXT,
  channel TEXT,
  contractor TEXT,
  from_state TEXT,
  to_state TEXT,
  amount INTEGER,
  facts TEXT NOT NULL,
  texts TEXT NOT NULL
) STRICT;
INSERT INTO journal_event VALUES(1,1,1,X'ee5a92f8906b4c0398499e084dfdce7b65f171e034a1023a749c0b4c35cfecc5','simulation.started',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}','{}');
INSERT INTO journal_event VALUES(2,2,1,X'4eba6f2380d16b9a10b529635e4380200db00205e419d174caced7d45a02d4fa','policy.applied',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"sha256":"fc157284a026aacb429020dac7655f57c8a86175d9b5426ea95014186ec9890b","version":1}','{"reason":"1f7d4df1db04aba3fabac0643b381ea3d14812d275488c1211131c0e2712e8e7"}');
INSERT INTO journal_event VALUES(3,3,1,X'94f0b9f0e79d14e82aa802d39964bdcf8995e079c51b4aef1e51a186417e8590','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'strade-nord',NULL,NULL,NULL,'{"contracts":"AQ-2025-01","mode":"phone"}','{}');
INSERT INTO journal_event VALUES(4,4,1,X'95f1564e12026a91fd647d621b6d7cdb7818644b4179696c798c222da34b745f','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'edil-ponte',NULL,NULL,NULL,'{"contracts":"AQ-2025-02","mode":"email"}','{}');
INSERT INTO journal_event VALUES(5,5,1,X'2a699aa92cef336d9e50b08b9a90ad812204c6d8e8758894b17bbf4386e52199','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'asfalti-medio',NULL,NULL,NULL,'{"contracts":"AQ-2025-03","mode":"pec"}','{}');
INSERT INTO journal_event VALUES(6,6,1,X'a990cbd67fea717a440a378f62bec8bd9f93e6f038aa6633b92d5e0b6d8afc9d','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'segnaletica-verde',NULL,NULL,NULL,'{"contracts":"AQ-2025-04","mode":"link"}','{}');
INSERT INTO journal_event VALUES(7,7,1,X'd4dde5cb37533533df411604b0ffc947115e7a704373868eb128b71bc9156bd6','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'luce-viva',NULL,NULL,NULL,'{"contracts":"AQ-2025-05","mode":"phone"}','{}');
INSERT INTO journal_event VALUES(8,8,1,X'a7fc066cc66e3c9550497c61e1b9ba5d3238c2dae197a8d0583cd0feff435829','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'elettro-sud',NULL,NULL,NULL,'{"contracts":"AQ-2025-06","mode":"email"}','{}');
INSERT INTO journal_event VALUES(9,9,1,X'eee282c549219f6484f692ced597500df5762b3896bb2cb71fa56c979eff2337','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'impianti-aurora',NULL,NULL,NULL,'{"contracts":"AQ-2025-07","mode":"pec"}','{}');
INSERT INTO journal_event VALUES(10,10,1,X'647428dfc2d375811c44ec476600e16775ea49d4e2bc14d8ca8a14b5b28cae32','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'verde-insieme',NULL,NULL,NULL,'{"contracts":"AQ-2025-08","mode":"phone"}','{}');
INSERT INTO journal_event VALUES(11,11,1,X'95fbf8db17d092d3a769d7d55b675935953754803ee5ff44dd1f5f1861ea26fb','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'giardini-colli',NULL,NULL,NULL,'{"contracts":"AQ-2025-09","mode":"link"}','{}');
INSERT INTO journal_event VALUES(12,12,1,X'dc97019d66716f3f3e92f7fed27e179dcda01dc09e585b312d85562d7a52ed98','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'tre-querce',NULL,NULL,NULL,'{"contracts":"AQ-2025-10","mode":"email"}','{}');
INSERT INTO journal_event VALUES(13,13,1,X'5a0755b96fc41b08c755092f2b8028b3572cb4b94cc1a739ba2eb6a6d574b059','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'tetti-sicuri',NULL,NULL,NULL,'{"contracts":"AQ-2025-11","mode":"phone"}','{}');
INSERT INTO journal_event VALUES(14,14,1,X'624af77fd86725dd4a0f3ec8a96de2f2706f9206fc4c2b73bcddc63864b8f7cb','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'termo-casa',NULL,NULL,NULL,'{"contracts":"AQ-2025-12","mode":"phone"}','{}');
INSERT INTO journal_event VALUES(15,15,1,X'cfa04af4fa5b87231251525252b4c166580d0537bb4ea78715c9daeafb84fdda','contractor.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'multiservizi-rossi',NULL,NULL,NULL,'{"contracts":"AQ-2025-13","mode":"phone"}','{}');
INSERT INTO journal_event VALUES(16,16,1,X'e3bb84024162663fd03552c68a0e668190986a2a962eeeda4c156731e64da239','user.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"role":"technician","user":"elisa"}','{}');
INSERT INTO journal_event VALUES(17,17,1,X'7e8bb36f1fea66cddad38e12480505422de38780bce8ddf7267c8f324b9804c8','user.added',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"role":"technician","user":"tito"}','{}');
INSERT INTO journal_event VALUES(18,18,1,X'f95d06df7d5fb5e233890bdac772f913341abc0b267e19fd99c658cb4ffbc714','contact.logged',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,'C-2026-000001',NULL,NULL,NULL,'roads','roads.pothole','Z1',NULL,'phone',NULL,NULL,'request',NULL,'{}','{}');
INSERT INTO journal_event VALUES(19,19,1,X'd4c03552a632dc4407cc2d1ffbb85e282408f721043c369ba47ef04b822bb8da','request.opened',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,'C-2026-000001','R-2026-000001',NULL,NULL,'roads','roads.pothole','Z1',NULL,'phone',NULL,NULL,'open',NULL,'{}','{"description":"37202131c737d221edb86533b34eea8257e6ba3b59952a1fbf18476ac6e3d488"}');
INSERT INTO journal_event VALUES(20,20,1,X'f22b9edc68aaa58c88a99f429aa25b395621a0996a0fb8ae786147b6066c6196','order.opened',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,'R-2026-000001','WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,NULL,NULL,'evaluating',32000,'{"reportedAt":{"ms":1772438400000},"requests":1}','{}');
INSERT INTO journal_event VALUES(21,21,1,X'8aa0c3f6605b2248475c16915f0ec7adeb629185e73a65ded0150de6c90e56f7','order.decided',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,NULL,'evaluating','ready',32000,'{"category":"roads.pothole","decision":"2ace1053cb7ebf2ab7e5c6bb365c0e58b25a100c68146325fca6742a9947a027","estimate":{"cents":32000},"inspected":false,"mandate.day-emergency":"other-urgency","mandate.night-emergency":"other-urgency","rule":"within-mandate","serviceHours":true,"urgency":"urgent","zone":"Z1"}','{}');
INSERT INTO journal_event VALUES(22,22,1,X'4e69fdcc67282e89c0df498eefd91f9bf2db583cd3b78fbaef244ce00276edd0','order.offered',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord','ready','offered',32000,'{"answerBy":{"ms":1772442000000},"chosen":false,"contract":"AQ-2025-01","decision":"3dc45bd91a78126f24d8c4848c0878705f64031f533d740a4a70bb73812314ab","mode":"phone","round":1}','{}');
INSERT INTO journal_event VALUES(23,23,1,X'2357ab220ff893c1678673169e35458485b70a5139b8de5b73004074b558df6f','mandate.used',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord',NULL,NULL,32000,'{"activatedBy":"administrator","mandate":"day-urgent","ratifyBy":{"ms":1772884800000}}','{}');
INSERT INTO journal_event VALUES(24,24,1,X'54014c87ae5cdc101d598e8c10a79af67b6c2ce9c7ac4ad1b02125958437c8e1','target.met',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord',NULL,NULL,NULL,'{"due":{"ms":1772445600000},"late":false,"metAt":{"ms":1772438400000},"target":"triage"}','{}');
INSERT INTO journal_event VALUES(25,25,1,X'160e800b72e58ed7b23ac7d1d6da8681e46be70e31951909e5317b726fe73345','contact.logged',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,'C-2026-000002',NULL,NULL,NULL,'lighting','lighting.lamp-out','Z2',NULL,'phone',NULL,NULL,'request',NULL,'{}','{}');
INSERT INTO journal_event VALUES(26,26,1,X'40c1ce690740953d75d1e96b27fd67cd0da8a9a27a5f475d9de8fa256240e59a','request.opened',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,'C-2026-000002','R-2026-000002',NULL,NULL,'lighting','lighting.lamp-out','Z2',NULL,'phone',NULL,NULL,'open',NULL,'{}','{"description":"e8d8e4f99667083826fc73641f6d6f00aa988a75c8c8a5c0d2003f14f11116b1"}');
INSERT INTO journal_event VALUES(27,27,1,X'7ed964afd5f60c6549d40a01914fcd5e160595171d3085e733f3b30144974d8a','order.opened',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,'R-2026-000002','WO-2026-000002',NULL,'lighting','lighting.lamp-out','Z2','normal',NULL,NULL,NULL,'evaluating',14000,'{"reportedAt":{"ms":1772438400000},"requests":1}','{}');
INSERT INTO journal_event VALUES(28,28,1,X'21da88424b16d8c243f84e0595ef830146129235e69a5c2971a9a8759ef97909','order.decided',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000002',NULL,'lighting','lighting.lamp-out','Z2','normal',NULL,NULL,'evaluating','approval',14000,'{"category":"lighting.lamp-out","decision":"711bdf42b89a73974b858d7393545554309234f748ea8d35c4d044c204eebd84","estimate":{"cents":14000},"inspected":false,"mandate.day-emergency":"other-urgency","mandate.day-urgent":"other-urgency","mandate.night-emergency":"other-urgency","mandate.technician-oncall":"other-urgency","rule":"above-every-mandate","serviceHours":true,"urgency":"normal","zone":"Z2"}','{}');
INSERT INTO journal_event VALUES(29,29,1,X'7552d109d14a23b7b73cd4e1af6c4afa9b349fbd965e50c42b64525f5f14a170','target.met',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000002',NULL,'lighting','lighting.lamp-out','Z2','normal',NULL,NULL,NULL,NULL,NULL,'{"due":{"ms":1772524800000},"late":false,"metAt":{"ms":1772438400000},"target":"triage"}','{}');
INSERT INTO journal_event VALUES(30,30,1,X'aebc41640b8d6cc0926be87d2ba1d36cc550e00bfb771336b3aaa1b15042fa06','contact.logged',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,'C-2026-000003',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'email',NULL,NULL,'request',NULL,'{}','{}');
INSERT INTO journal_event VALUES(31,31,1,X'60fd5268c9c1531c4585cc072c72d3166b642051a7712166749958bb08f9c9e6','request.opened',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,'C-2026-000003','R-2026-000003',NULL,NULL,NULL,NULL,NULL,NULL,'email',NULL,NULL,'new',NULL,'{}','{"description":"666007d55785507da4eb370a8a5ac6605708ba04eab7e4652c8bb8e43eeab13f"}');
INSERT INTO journal_event VALUES(32,32,1,X'37dfa47ddcd94c20555562dfa07d558cbb38b6759368554648f250402fd9d43f','order.opened',1,1772438400000,1772438400000,'administrator','administrator',NULL,NULL,NULL,'R-2026-000003','WO-2026-000003',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'evaluating',NULL,'{"reportedAt":{"ms":1772438400000},"requests":1}','{}');
INSERT INTO journal_event VALUES(33,33,1,X'f82686547d9b6cb6df5ba094cb1ff2fc67526720741ee5eab79627872bdbc07e','order.decided',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000003',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'evaluating','evaluating',NULL,'{"decision":"8c1c1cb5bb086408f547d6071780d8661a018837172c68be83307bbe64992a79","inspected":false,"rule":"missing-category","serviceHours":true}','{}');
INSERT INTO journal_event VALUES(34,34,1,X'0b4c766299bbee37261fbe46bad76c78cae438304243963936d7f6f3a85ad836','order.accepted',1,1772438400000,1772438400000,'elisa','technician','strade-nord',NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord','offered','accepted',32000,'{}','{}');
INSERT INTO journal_event VALUES(35,35,1,X'b912d2bf548363005515e3e2150febfe7ebd0b20ba50c43e91b4c07176f5a8ec','target.met',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord',NULL,NULL,NULL,'{"acceptedAt":{"ms":1772438400000},"due":{"ms":1772442000000},"late":false,"metAt":{"ms":1772438400000},"target":"acceptance"}','{}');
INSERT INTO journal_event VALUES(36,36,1,X'5c2cffae25f8245bdec2afd986d2257350a7e7c2349052ec4b1e2a2fdf84698e','order.started',1,1772438400000,1772438400000,'elisa','technician','strade-nord',NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord','accepted','started',NULL,'{}','{}');
INSERT INTO journal_event VALUES(37,37,1,X'20d9bddf2d25a054809919f30ca692bd917f78f2f5bb83c42a309ad7825c1e73','target.met',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord',NULL,NULL,NULL,'{"acceptedAt":{"ms":1772438400000},"due":{"ms":1772481600000},"late":false,"metAt":{"ms":1772438400000},"target":"arrival"}','{}');
INSERT INTO journal_event VALUES(38,38,1,X'd01a44d2cc2f1c9c0e3e9da3942c753c3eb1b50591d01c7dcab27527fc83ab5a','order.completed',1,1772438400000,1772438400000,'elisa','technician','strade-nord',NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord','started','completed',12000,'{"claimed":false,"final":{"cents":12000}}','{}');
INSERT INTO journal_event VALUES(39,39,1,X'2cd0475081afa3dd66cd8e641fd822a4d7448eb76807fbfa1a37956894155454','target.met',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord',NULL,NULL,NULL,'{"acceptedAt":{"ms":1772438400000},"due":{"ms":1772727300000},"late":false,"metAt":{"ms":1772438400000},"target":"completion"}','{}');
INSERT INTO journal_event VALUES(40,40,1,X'948638ee3cf70e7e0837d3f3c6c5d91efba427b3ec66bae9ce57838e193e0452','order.closed',1,1772438400000,1772438400000,'tito','technician',NULL,NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord','completed','closed',12000,'{}','{}');
INSERT INTO journal_event VALUES(41,41,1,X'48019f701ed98fd2769af601a536c09ba0167aeb7a684278e33eb0d0bbe24f49','mandate.adjusted',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000001',NULL,'roads','roads.pothole','Z1','urgent',NULL,'strade-nord',NULL,NULL,12000,'{"before":{"cents":32000},"mandate":"day-urgent"}','{}');
INSERT INTO journal_event VALUES(42,42,1,X'7cbd3fa82bd095fe7013dcf3295f99a166f7f2711a4fe197be941c9c5f2ac3a9','request.resolved',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,'R-2026-000001',NULL,NULL,'roads','roads.pothole','Z1',NULL,'phone',NULL,'open','resolved',NULL,'{}','{}');
INSERT INTO journal_event VALUES(43,43,2,X'0e84d1f1a8dcd4f9edfda7fdba80de438283e4917329c32dfbf9dcba9b7f0c4e','notice.sent',1,1772438400000,1772438400000,'system','system',NULL,NULL,NULL,'R-2026-000003',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"messageID":"receipt.r-2026-000003.c-2026-000003.84dee41bd03c64ae@c7b9c6404a8d.maintenance-centre.invalid","sha256":"bf3335ddf81c483325e63fff1f4762513ab5bfb756868ca76704ae42840c929b"}','{}');
INSERT INTO journal_event VALUES(44,44,2,X'19b2c83b77aabd4b769d57c491a3110e6a4e09455eb8c52b764ee23f86831dda','target.warned',1,1772507520000,1772507520000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000003',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"due":{"ms":1772524800000},"late":false,"target":"triage"}','{}');
INSERT INTO journal_event VALUES(45,45,2,X'3ad26860ad472a46c0a44b821c7782fd9794ebfdbec2cf5aba8471433ff962fc','target.breached',1,1772524800001,1772524800001,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000003',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"due":{"ms":1772524800000},"late":true,"target":"triage"}','{}');
INSERT INTO journal_event VALUES(46,46,2,X'ce897ed91e69e8c21d2362c0b4d8f02b27b9dc83ced6a81013b4773af09bd021','order.alarm',1,1772524800001,1772524800001,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000003',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"kind":"breached"}','{}');
INSERT INTO journal_event VALUES(47,47,2,X'ec8f4ebe58cd2004d2ea55405c059770cd5baf5e666b8f7b98f52c54272cf2d3','notice.sent',1,1772524800001,1772524800001,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000003',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"messageID":"alarm.wo-2026-000003.breached.1.f4e7b8d74617a6f0@c7b9c6404a8d.maintenance-centre.invalid","sha256":"4a825c28b4872199c83c1c98274fe782d9ee59b08bd41daae7b38a6f0df0ccdd"}','{}');
INSERT INTO journal_event VALUES(48,48,2,X'323a60433da4de834e3800928d25b80d46c48558a2c698a1823b096d78de86f7','target.warned',1,1772588160000,1772588160000,'system','system',NULL,NULL,NULL,NULL,'WO-2026-000002',NULL,'lighting','lighting.lamp-out','Z2','normal',NULL,NULL,NULL,NULL,NULL,'{"due":{"ms":1772625600000},"late":false,"target":"approval"}','{}');
CREATE TABLE journal_block (
  number INTEGER NOT NULL PRIMARY KEY,
  first_position INTEGER NOT NULL,
  last_position INTEGER NOT NULL,
  sealed_at INTEGER NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO journal_block VALUES(1,1,42,1772438400000,'0000000000000000000000000000000000000000000000000000000000000000','fba3ef5f5437d9ffc67c4cf48be1711055996877d3857ef13e134c24700c9571');
INSERT INTO journal_block VALUES(2,43,48,1772611200000,'fba3ef5f5437d9ffc67c4cf48be1711055996877d3857ef13e134c24700c9571','c1c8be0aca399d154f7188b890ebbb304ade752042d3ea90521d19c001a70919');
CREATE TABLE number_series (
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;
INSERT INTO number_series VALUES('C',2026,3);
INSERT INTO number_series VALUES('R',2026,3);
INSERT INTO number_series VALUES('WO',2026,3);
CREATE TABLE register_fact (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO register_fact VALUES('clock','1772611200000');
INSERT INTO register_fact VALUES('contracts','224a54f619c628cf');
INSERT INTO register_fact VALUES('mail-key','afaf26a551b32d6a6152fc3133409fc14614c86ce9388c23d587f8a7cca06a90');
INSERT INTO register_fact VALUES('name','c7b9c6404a8d');
INSERT INTO register_fact VALUES('simulation','1');
CREATE TABLE policy_version (
  version INTEGER NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL,
  effective_at INTEGER NOT NULL,
  begun INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_reason TEXT,
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  applied_at INTEGER NOT NULL,
  yaml TEXT NOT NULL,
  zones TEXT
) STRICT;
INSERT INTO policy_version VALUES(1,'fc157284a026aacb429020dac7655f57c8a86175d9b5426ea95014186ec9890b',1772438400000,1,NULL,NULL,NULL,'Prime regole della città','administrator',1772438400000,replace('# The rules of the maintenance centre of one city.\n#\n# Read it from top to bottom: who we are and when we answer, what people report, how fast things must happen, who may\n# spend how much, and which firm is called. Every text after a `#` is a note and changes nothing.\n#\n# Before you use a changed file, check it:      mcctl policy check city.yaml\n# The check lists every mistake at once, with its line. Then apply it:  mcctl policy apply city.yaml --reason "..."\n# Orders that exist keep the rules under which they were decided.\n\nname: Comune di Esempio\nlocale: it                     # language of letters and documents: it or en\ntimeZone: Europe/Rome\npatron: "11-24"                # month-day of the patron saint, a holiday\n\n# When the centre answers. Several intervals a day; a day that is not written is closed.\n# National holidays, Easter Monday included, are known and need not be listed.\nserviceHours:\n  monday: ["08:00-13:00"]\n  tuesday: ["08:00-13:00", "14:30-17:15"]\n  wednesday: ["08:00-13:00"]\n  thursday: ["08:00-13:00", "14:30-17:15"]\n  friday: ["08:00-13:00"]\n  saturday: ["08:00-13:00"]\n\n# Days with hours of their own, which go before all others; an empty list closes the day.\nexceptions:\n  - { date: 2026-12-31, hours: ["08:00-11:00"] }\n\n# Days on which the city closes besides: one day, or the first and the last with a stroke between.\nclosures:\n  - 2025-08-14/2025-08-16\n  - 2025-12-24\n  - 2026-08-13/2026-08-15\n  - 2026-12-24\n  - 2027-12-24\n\n# What the city divides its work into.\nareas:\n  - { code: buildings, name: { it: Edifici, en: Buildings } }\n  - { code: roads, name: { it: Strade, en: Roads } }\n  - { code: lighting, name: { it: Illuminazione pubblica, en: Street lighting } }\n  - { code: green, name: { it: Verde pubblico, en: Green areas } }\n\n# How fast things must happen, most urgent first. A class has targets:\n#   name    triage | approval | acceptance | arrival | makingSafe | completion\n#   within  15m, 12h, 3d, 3 working days, a day such as 2026-12-31, or date: a day that is set on each order\n#   clock   always (day and night) | service (the hours above) | working-days\n#   from    report (the call) | order | activation (first offered to a firm)\nurgencies:\n  - code: emergency\n    name: { it: Emergenza, en: Emergency }\n    targets:\n      - { name: acceptance, within: 15m, clock: always, from: activation }\n      - { name: arrival, within: 1h, clock: always, from: report }\n      - { name: makingSafe, within: 4h, clock: always, from: report }\n      - { name: completion, within: 24h, clock: always, from: report }\n  - code: urgent\n    name: { it: Urgente, en: Urgent }\n    targets:\n      - { name: triage, within: 2h, clock: service, from: report }\n      - { name: acceptance, within: 1h, clock: always, from: activation }\n      - { name: arrival, within: 12h, clock: always, from: report }\n      - { name: completion, within: 3 working days, clock: working-days, from: report }\n  - code: normal\n    name: { it: Ordinaria, en: Normal }\n    targets:\n      - { name: triage, within: 5h, clock: service, from: report }\n      - { name: approval, within: 2 working days, clock: working-days, from: order }\n      - { name: acceptance, within: 1 working day, clock: working-days, from: activation }\n      - { name: arrival, within: 72h, clock: always, from: report }\n      - { name: completion, within: 10 working days, clock: working-days, from: report }\n  - code: programmed\n    name: { it: Programmata, en: Programmed }\n    targets:\n      - { name: triage, within: 3 working days, clock: working-days, from: report }\n      - { name: completion, within: 60 working days, clock: working-days, from: order }\n\n# The class whose limits from the report (triage, arrival, completion) count for a request until somebody classifies it,\n# so that a mail without a category is not forgotten. Then the category''s own class counts, from the same start.\nunclassified: normal\n\n# What people report. `estimate` is the usual cost, net of VAT; without it a technician estimates each case.\n# `trade` is what the firm must practise (contractors.csv). With `inspectFirst: true` a technician looks before\n# anybody is sent, unless a mandate covers the order. `keywords` help the operator to find the category.\ncategories:\n  - code: roads.pothole\n    area: roads\n    name: { it: Buca nella carreggiata, en: Pothole }\n    urgency: urgent\n    estimate: 320.00\n    trade: asphalt\n    keywords: [buca, buche, voragine, asfalto, pothole, hole]\n  - code: roads.pavement\n    area: roads\n    name: { it: Marciapiede dissestato, en: Broken pavement }\n    urgency: normal\n    estimate: 480.00\n    trade: masonry\n    keywords: [marciapiede, cordolo, porfido, pavement, kerb, sidewalk]\n  - code: roads.sign\n    area: roads\n    name: { it: Segnale stradale danneggiato, en: Damaged road sign }\n    urgency: normal\n    estimate: 180.00\n    trade: signage\n    keywords: [segnale, cartello, stop, sign]\n  - code: roads.marking\n    area: roads\n    name: { it: Segnaletica orizzontale consumata, en: Worn road marking }\n    urgency: programmed\n    estimate: 650.00\n    trade: signage\n    keywords: [strisce, segnaletica orizzontale, marking, crossing]\n  - code: roads.traffic-light\n    area: roads\n    name: { it: Semaforo guasto, en: Traffic light out of order }\n    urgency: emergency\n    estimate: 450.00\n    trade: signals\n    keywords: [semaforo, lampeggiante, traffic light, signal]\n  - code: roads.manhole\n    area: roads\n    name: { it: Tombino rotto o mancante, en: Broken or missing manhole cover }\n    urgency: emergency\n    estimate: 380.00\n    trade: masonry\n    keywords: [tombino, chiusino, caditoia, manhole, drain cover]\n  - code: roads.guard-rail\n    area: roads\n    name: { it: Guardrail o parapetto danneggiato, en: Damaged guard rail or parapet }\n    urgency: urgent\n    estimate: 750.00\n    trade: signage\n    keywords: [guardrail, parapetto, ringhiera, guard rail, railing]\n  - code: roads.subsidence\n    area: roads\n    name: { it: Cedimento della strada, en: Road subsidence }\n    urgency: urgent\n    trade: asphalt\n    inspectFirst: true\n    keywords: [cedimento, avvallamento, subsidence, sinkhole]\n  - code: roads.flooding\n    area: roads\n    name: { it: Allagamento, en: Flooded road }\n    urgency: emergency\n    estimate: 600.00\n    trade: masonry\n    keywords: [allagamento, acqua, sottopasso, flood, flooded, underpass]\n\n  - code: lighting.lamp-out\n    area: lighting\n    name: { it: Lampione spento, en: Street lamp out }\n    urgency: normal\n    estimate: 140.00\n    trade: lighting\n    keywords: [lampione, luce, spento, lampada, lamp, light, dark]\n  - code: lighting.row-out\n    area: lighting\n    name: { it: Via al buio, en: Whole street dark }\n    urgency: urgent\n    estimate: 520.00\n    trade: lighting\n    keywords: [buio, lampioni, via al buio, street dark, lamps]\n  - code: lighting.pole-down\n    area: lighting\n    name: { it: Palo caduto o pericolante, en: Pole down or leaning }\n    urgency: emergency\n    estimate: 900.00\n    trade: lighting\n    keywords: [palo, caduto, pericolante, pole, fallen, leaning]\n  - code: lighting.cable-exposed\n    area: lighting\n    name: { it: Cavi elettrici scoperti, en: Exposed cables }\n    urgency: emergency\n    estimate: 350.00\n    trade: lighting\n    keywords: [cavo, cavi, fili, scossa, cable, wire, shock]\n\n  - code: green.fallen-branch\n    area: green\n    name: { it: Ramo caduto, en: Fallen branch }\n    urgency: urgent\n    estimate: 260.00\n    trade: green\n    keywords: [ramo, rami, albero caduto, branch, fallen tree]\n  - code: green.dangerous-tree\n    area: green\n    name: { it: Albero pericolante, en: Dangerous tree }\n    urgency: urgent\n    trade: green\n    inspectFirst: true\n    keywords: [albero, pericolante, pianta, tree, leaning]\n  - code: green.tall-grass\n    area: green\n    name: { it: Erba alta o siepe da potare, en: Tall grass or overgrown hedge }\n    urgency: programmed\n    estimate: 220.00\n    trade: green\n    keywords: [erba, sfalcio, siepe, potatura, grass, hedge]\n  - code: green.playground\n    area: green\n    name: { it: Gioco danneggiato, en: Damaged playground equipment }\n    urgency: urgent\n    estimate: 310.00\n    trade: playgrounds\n    keywords: [gioco, giochi, altalena, scivolo, playground, swing, slide]\n  - code: green.bench\n    area: green\n    name: { it: Panchina o arredo rotto, en: Broken bench or furniture }\n    urgency: normal\n    estimate: 190.00\n    trade: carpentry\n    keywords: [panchina, cestino, arredo, fontanella, bench, bin]\n\n  - code: buildings.roof-leak\n    area: buildings\n    name: { it: Infiltrazione dal tetto, en: Roof leak }\n    urgency: urgent\n    estimate: 680.00\n    trade: roofing\n    keywords: [tetto, infiltrazione, piove dentro, grondaia, roof, leak, gutter]\n  - code: buildings.heating\n    area: buildings\n    name: { it: Riscaldamento guasto, en: Heating out of order }\n    urgency: urgent\n    estimate: 420.00\n    trade: heating\n    keywords: [riscaldamento, caldaia, freddo, termosifone, heating, boiler, cold]\n  - code: buildings.water-leak\n    area: buildings\n    name: { it: Perdita d''acqua, en: Water leak }\n    urgency: urgent\n    estimate: 290.00\n    trade: heating\n    keywords: [perdita, tubo, rubinetto, bagno, water, pipe, tap, toilet]\n  - code: buildings.lift\n    area: buildings\n    name: { it: Ascensore fermo, en: Lift out of order }\n    urgency: urgent\n    estimate: 360.00\n    trade: lifts\n    keywords: [ascensore, montascale, bloccato, lift, elevator]\n  - code: buildings.lift-trapped\n    area: buildings\n    name: { it: Persona bloccata in ascensore, en: Person trapped in a lift }\n    urgency: emergency\n    estimate: 250.00\n    trade: lifts\n    keywords: [intrappolato, bloccata in ascensore, trapped]\n  - code: buildings.power\n    area: buildings\n    name: { it: Mancanza di corrente, en: No electricity }\n    urgency: urgent\n    estimate: 300.00\n    trade: electrical\n    keywords: [corrente, quadro, elettricita, salvavita, power, electricity, fuse]\n  - code: buildings.door\n    area: buildings\n    name: { it: "Porta, finestra o serratura", en: "Door, window or lock" }\n    urgency: normal\n    estimate: 210.00\n    trade: carpentry\n    keywords: [porta, finestra, serratura, vetro, door, window, lock, glass]\n  - code: buildings.plaster\n    area: buildings\n    name: { it: Caduta di intonaco, en: Falling plaster }\n    urgency: urgent\n    trade: masonry\n    inspectFirst: true\n    keywords: [intonaco, soffitto, cornicione, crepa, plaster, ceiling, crack]\n\n# The outlines of the districts: a GeoJSON file beside this one, each feature with `code` and `name`.\nzones: zones.geojson\n\n# Who may activate firms without asking first. `holder` may, and the roles above.\n#   categories, urgencies, contractors   left out: all of them; `roads.*` is every category of roads\n#   calendar   always | service | out-of-hours\n#   ceiling    the most for one order; ceilings: the most in a day, month, quarter or year,\n#              per mandate (all together), per contractor or per category\nmandates:\n  - code: night-emergency\n    name: { it: "Emergenze fuori orario", en: Emergencies out of hours }\n    holder: operator\n    urgencies: [emergency]\n    calendar: out-of-hours\n    ceiling: 2000.00\n    ceilings:\n      - { per: mandate, period: month, amount: 120000.00 }\n      - { per: contractor, period: month, amount: 60000.00 }\n      - { per: category, period: month, amount: 60000.00 }\n    validFrom: 2025-01-01\n    validTo: 2027-12-31\n    ratifyWithin: 2 working days\n  - code: day-emergency\n    name: { it: "Emergenze in orario", en: Emergencies in service hours }\n    holder: operator\n    urgencies: [emergency]\n    calendar: service\n    ceiling: 1500.00\n    ceilings:\n      - { per: mandate, period: month, amount: 160000.00 }\n    validFrom: 2025-01-01\n    validTo: 2027-12-31\n    ratifyWithin: 2 working days\n  - code: day-urgent\n    name: { it: "Urgenze in orario", en: Urgent work in service hours }\n    holder: operator\n    urgencies: [urgent]\n    calendar: service\n    ceiling: 800.00\n    ceilings:\n      - { per: mandate, period: month, amount: 600000.00 }\n      - { per: contractor, period: month, amount: 250000.00 }\n    validFrom: 2025-01-01\n    validTo: 2027-12-31\n    ratifyWithin: 5 working days\n  - code: technician-oncall\n    name: { it: "Tecnico reperibile", en: Technician on call }\n    holder: technician\n    urgencies: [emergency, urgent]\n    calendar: out-of-hours\n    ceiling: 10000.00\n    ceilings:\n      - { per: mandate, period: quarter, amount: 300000.00 }\n    validFrom: 2025-01-01\n    validTo: 2027-12-31\n\n# Works of extreme urgency: what art. 140 of D.Lgs. 36/2023 sets; write further terms here when it changes.\nextremeUrgency:\n  - { from: 2023-07-01, ceiling: 500000.00, justificationDays: 10, proposalDays: 20, councilDays: 30 }\n\n# Who may approve how much, net of VAT. A limit set on a single user goes before these.\napprovals:\n  limits:\n    technician: 5000.00\n    manager: 40000.00\n    administrator: 40000.00\n  fourEyesAbove: 10000.00      # above this, two people approve\n  tolerance: 10%               # growth past the approved amount that needs no new approval\n  validFor: 90d                # an order nobody has accepted by then is approved again\n  samePersonMayClose: false    # may whoever completed an order also close it?\n\n# What a firm would owe for a target it missed: shown with the order and on its scorecard, never deducted.\npenalties:\n  - { target: arrival, per: hour, amount: 50.00, most: 500.00 }\n  - { target: completion, per: day, perMille: 1, most: 10% }\n\n# Which firm is called.\n#   priority         the number in contractors.csv, smallest first\n#   turns-by-count   whoever has had the fewest orders\n#   turns-by-amount  whoever has had the smallest amount\n#   share            whoever has used the smallest part of the contract''s value\nrouting:\n  criterion: priority\n  criteria:                    # the first that fits the category holds\n    - { categories: ["roads.*"], criterion: turns-by-count }\n    - { categories: [green.tall-grass, green.bench], criterion: turns-by-amount }\n    - { categories: ["green.*", buildings.heating], criterion: share }\n  answerWithin:                # how long a firm has to answer before the next one is asked\n    emergency: { within: 15m, clock: always }\n    urgent: { within: 1h, clock: always }\n    normal: { within: 1 working day, clock: working-days }\n  defaultAnswerWithin: { within: 2 working days, clock: working-days }\n  alarm:                       # whom to reach when no firm is left\n    name: Tecnico reperibile\n    email: reperibile@comune-esempio.example\n    phone: "+39 0522 000999"\n\n# Certified mail (PEC): the providers whose envelopes and receipts are believed, and when receipts come. With a further key\n# "above: 40000.00", orders above that amount go by certified mail.\npec:\n  providers: [gestore-uno.example, gestore-due.example]\n  terms:\n    - { from: 2005-11-02, acceptance: 2h, firstNotice: 12h, delivery: 24h }\n\n# When a new report is shown as a likely repeat of an open one.\nduplicates:\n  withinMetres: 60\n  withinDays: 30\n\n# What becomes of mail.\nmail:\n  replyWithinDays: 30          # an answer to a request that has ended: a chaser until then, a report of its own later\n  lateReply: chaser            # or reopen: it takes up the order again\n  perSender: 20                # messages an hour; further ones wait in quarantine\n  perRequest: 10\n\n# How long personal data stays after a matter has ended.\nretention:\n  reporters: 24 months         # names, telephone numbers, addresses\n  descriptions: 36 months      # what people wrote or said\n  attachments: 12 months       # photographs and files\n\n# The city''s own wording, in both languages.\ntexts:\n  call.closing:\n    it: Grazie della segnalazione. Con questo numero può chiederci a che punto siamo.\n    en: Thank you for your report. With this number you can ask us how it stands.\n\n# Mail comes without a category. What is suggested for it waits for a person; with `automatic: 0.9` between the braces\n# what is so sure is classified by itself.\nintake:\n  classify: {}\n','\n',char(10)),replace('{\n  "type": "FeatureCollection",\n  "features": [\n    {\n      "type": "Feature",\n      "properties": { "code": "Z1", "name": "Centro storico" },\n      "geometry": {\n        "type": "Polygon",\n        "coordinates": [\n          [[10.569, 44.694], [10.627, 44.704], [10.634, 44.8], [10.56, 44.8], [10.569, 44.694]]\n        ]\n      }\n    },\n    {\n      "type": "Feature",\n      "properties": { "code": "Z2", "name": "Stazione e Fiera" },\n      "geometry": {\n        "type": "Polygon",\n        "coordinates": [\n          [[10.627, 44.704], [10.695, 44.697], [10.687, 44.8], [10.634, 44.8], [10.627, 44.704]]\n        ]\n      }\n    },\n    {\n      "type": "Feature",\n      "properties": { "code": "Z3", "name": "Mulini" },\n      "geometry": {\n        "type": "Polygon",\n        "coordinates": [\n          [[10.626, 44.6], [10.692, 44.6], [10.695, 44.697], [10.627, 44.704], [10.626, 44.6]]\n        ]\n      }\n    },\n    {\n      "type": "Feature",\n      "properties": { "code": "Z4", "name": "Ovest" },\n      "geometry": {\n        "type": "Polygon",\n        "coordinates": [\n          [[10.5, 44.705], [10.569, 44.694], [10.56, 44.8], [10.5, 44.8], [10.5, 44.705]]\n        ]\n      }\n    },\n    {\n      "type": "Feature",\n      "properties": { "code": "Z5", "name": "Est" },\n      "geometry": {\n        "type": "Polygon",\n        "coordinates": [\n          [[10.695, 44.697], [10.75, 44.696], [10.75, 44.8], [10.687, 44.8], [10.695, 44.697]]\n        ]\n      }\n    },\n    {\n      "type": "Feature",\n      "properties": { "code": "Z6", "name": "Collina ovest" },\n      "geometry": {\n        "type": "Polygon",\n        "coordinates": [\n          [[10.5, 44.6], [10.568, 44.6], [10.569, 44.694], [10.5, 44.705], [10.5, 44.6]]\n        ]\n      }\n    },\n    {\n      "type": "Feature",\n      "properties": { "code": "Z7", "name": "Sud" },\n      "geometry": {\n        "type": "Polygon",\n        "coordinates": [\n          [[10.568, 44.6], [10.626, 44.6], [10.627, 44.704], [10.569, 44.694], [10.568, 44.6]]\n        ]\n      }\n    },\n    {\n      "type": "Feature",\n      "properties": { "code": "Z8", "name": "Collina est" },\n      "geometry": {\n        "type": "Polygon",\n        "coordinates": [\n          [[10.692, 44.6], [10.75, 44.6], [10.75, 44.696], [10.695, 44.697], [10.692, 44.6]]\n        ]\n      }\n    }\n  ]\n}\n','\n',char(10)));
CREATE TABLE user_account (
  name TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  approval_limit INTEGER,
  email TEXT,
  disabled INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;
INSERT INTO user_account VALUES('elisa','technician',NULL,NULL,0,1772438400000);
INSERT INTO user_account VALUES('tito','technician',NULL,NULL,0,1772438400000);
CREATE TABLE delegation (
  number INTEGER PRIMARY KEY,
  delegator TEXT NOT NULL REFERENCES user_account (name),
  delegate TEXT NOT NULL REFERENCES user_account (name),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  amount_limit INTEGER,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  ended_by TEXT,
  ended_at INTEGER
) STRICT;
CREATE TABLE access_token (
  digest TEXT NOT NULL PRIMARY KEY,
  user_name TEXT NOT NULL REFERENCES user_account (name),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE contractor (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT,
  pec TEXT,
  phone TEXT,
  mode TEXT NOT NULL,
  modes TEXT NOT NULL,
  max_open INTEGER,
  base_latitude REAL,
  base_longitude REAL,
  open_orders INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO contractor VALUES('strade-nord','Strade Nord S.r.l.','ordini@strade-nord.example','strade-nord@pec.example','+39 0522 000301','phone','',40,NULL,NULL,0);
INSERT INTO contractor VALUES('edil-ponte','Edil Ponte S.n.c.','ordini@edil-ponte.example','edil-ponte@pec.example','+39 0522 000302','email','',30,NULL,NULL,0);
INSERT INTO contractor VALUES('asfalti-medio','Asfalti Medio Piano S.p.A.','ordini@asfalti-medio.example','asfalti-medio@pec.example','+39 0522 000303','pec','',60,NULL,NULL,0);
INSERT INTO contractor VALUES('segnaletica-verde','Segnaletica Verdi S.r.l.','ordini@segnaletica-verde.example','segnaletica-verde@pec.example','+39 0522 000304','link','',40,NULL,NULL,0);
INSERT INTO contractor VALUES('luce-viva','Luce Viva Impianti S.r.l.','ordini@luce-viva.example','luce-viva@pec.example','+39 0522 000305','phone','',60,NULL,NULL,0);
INSERT INTO contractor VALUES('elettro-sud','Elettro Sud S.r.l.','ordini@elettro-sud.example','elettro-sud@pec.example','+39 0522 000306','email','',30,NULL,NULL,0);
INSERT INTO contractor VALUES('impianti-aurora','Impianti Aurora S.c.','ordini@impianti-aurora.example','impianti-aurora@pec.example','+39 0522 000307','pec','',60,NULL,NULL,0);
INSERT INTO contractor VALUES('verde-insieme','Verde Insieme cooperativa sociale','ordini@verde-insieme.example','verde-insieme@pec.example','+39 0522 000308','phone','',60,NULL,NULL,0);
INSERT INTO contractor VALUES('giardini-colli','Giardini dei Colli S.r.l.','ordini@giardini-colli.example','giardini-colli@pec.example','+39 0522 000309','link','',30,NULL,NULL,0);
INSERT INTO contractor VALUES('tre-querce','Tre Querce Agroforestale','ordini@tre-querce.example','tre-querce@pec.example','+39 0522 000310','email','',60,NULL,NULL,0);
INSERT INTO contractor VALUES('tetti-sicuri','Tetti Sicuri S.r.l.','ordini@tetti-sicuri.example','tetti-sicuri@pec.example','+39 0522 000311','phone','',40,NULL,NULL,0);
INSERT INTO contractor VALUES('termo-casa','Termo Casa S.r.l.','ordini@termo-casa.example','termo-casa@pec.example','+39 0522 000312','phone','',40,NULL,NULL,0);
INSERT INTO contractor VALUES('multiservizi-rossi','Multiservizi Rossi S.p.A.','ordini@multiservizi-rossi.example','multiservizi-rossi@pec.example','+39 0522 000313','phone','',80,NULL,NULL,0);
CREATE TABLE framework_contract (
  code TEXT NOT NULL PRIMARY KEY,
  contractor TEXT NOT NULL REFERENCES contractor (code),
  kind TEXT NOT NULL,
  cig TEXT,
  trades TEXT NOT NULL,
  zones TEXT NOT NULL,
  discount INTEGER NOT NULL,
  ceiling INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  priority INTEGER NOT NULL,
  cup TEXT,
  chapter TEXT,
  commitment_number TEXT,
  vat INTEGER,
  safety INTEGER NOT NULL DEFAULT 0,
  penalties TEXT NOT NULL DEFAULT '',
  committed INTEGER NOT NULL DEFAULT 0,
  asked INTEGER NOT NULL DEFAULT 0,
  invoiced INTEGER NOT NULL DEFAULT 0,
  alarmed INTEGER NOT NULL DEFAULT 0,
  turns INTEGER NOT NULL DEFAULT 0,
  turns_amount INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO framework_contract VALUES('AQ-2025-01','strade-nord','framework','ZA1B01C3D1','asphalt masonry signage','',1250,180000000,'2025-01-01','2027-12-31',1,NULL,NULL,NULL,NULL,0,'',12000,0,0,0,1,12000);
INSERT INTO framework_contract VALUES('AQ-2025-02','edil-ponte','framework','ZA1B02C3D2','asphalt masonry roofing','',1400,160000000,'2025-01-01','2027-12-31',2,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-03','asfalti-medio','framework','ZA1B03C3D3','asphalt signage','',1820,240000000,'2025-01-01','2027-12-31',3,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-04','segnaletica-verde','framework','ZA1B04C3D4','signage signals','',900,90000000,'2025-01-01','2027-12-31',2,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-05','luce-viva','framework','ZA1B05C3D5','electrical lighting signals','',1100,150000000,'2025-01-01','2027-12-31',1,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-06','elettro-sud','framework','ZA1B06C3D6','electrical lifts lighting','Z3 Z6 Z7 Z8',1350,90000000,'2025-01-01','2027-12-31',2,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-07','impianti-aurora','framework','ZA1B07C3D7','electrical heating lighting signals','',1500,180000000,'2025-01-01','2027-12-31',3,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-08','verde-insieme','framework','ZA1B08C3D8','green playgrounds','',800,140000000,'2025-01-01','2027-12-31',1,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-09','giardini-colli','framework','ZA1B09C3D9','green playgrounds','Z1 Z5 Z6 Z7 Z8',1050,80000000,'2025-01-01','2027-12-31',2,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-10','tre-querce','framework','ZA1B10C3D0','carpentry green playgrounds','',1200,140000000,'2025-01-01','2027-12-31',3,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-11','tetti-sicuri','framework','ZA1B11C3D1','carpentry masonry roofing','',1000,120000000,'2025-01-01','2027-12-31',1,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-12','termo-casa','framework','ZA1B12C3D2','electrical heating lifts','',950,120000000,'2025-01-01','2027-12-31',1,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
INSERT INTO framework_contract VALUES('AQ-2025-13','multiservizi-rossi','framework','ZA1B13C3D3','carpentry heating lifts masonry roofing','',1600,220000000,'2025-01-01','2027-12-31',4,NULL,NULL,NULL,NULL,0,'',0,0,0,0,0,0);
CREATE TABLE price_item (
  contract TEXT NOT NULL,
  code TEXT NOT NULL,
  unit TEXT NOT NULL,
  price INTEGER NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (contract, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE rota_turn (
  owner TEXT NOT NULL,
  position INTEGER NOT NULL,
  uid TEXT NOT NULL,
  who TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  clock TEXT NOT NULL,
  first_day TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  every TEXT,
  step INTEGER,
  weekdays TEXT,
  until INTEGER,
  skipped TEXT NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE place (
  code TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  first_word TEXT NOT NULL,
  zone TEXT,
  latitude REAL,
  longitude REAL,
  contact TEXT
) STRICT;
CREATE TABLE street (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  locality TEXT,
  other_names TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;
CREATE TABLE street_word (
  word TEXT NOT NULL,
  street INTEGER NOT NULL,
  PRIMARY KEY (word, street)
) STRICT, WITHOUT ROWID;
CREATE TABLE street_civic (
  street INTEGER NOT NULL,
  civic TEXT NOT NULL,
  number INTEGER,
  metres INTEGER,
  latitude REAL,
  longitude REAL,
  PRIMARY KEY (street, civic)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal_words (
  event INTEGER NOT NULL,
  name TEXT NOT NULL,
  salt BLOB NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (event, name)
) STRICT, WITHOUT ROWID;
INSERT INTO journal_words VALUES(2,'reason',X'671d8ae4dd05bf4b89aae3cdd12164d3','Prime regole della città');
INSERT INTO journal_words VALUES(19,'description',X'e8127971327ce757b7d48090170ede52','Buca');
INSERT INTO journal_words VALUES(26,'description',X'7b5e93d64a8cb20022877c8bbd4a8e61','Lampione');
INSERT INTO journal_words VALUES(31,'description',X'08f0dbbe9411a543692fd6c6064a48cd',replace('Foto della buca\n\nEcco la foto.','\n',char(10)));
CREATE TABLE contact (
  number INTEGER NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  outcome TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  entered_at INTEGER NOT NULL,
  entered_by TEXT NOT NULL,
  event INTEGER NOT NULL
) STRICT;
INSERT INTO contact VALUES(2026000000001,'phone','request',1772438400000,1772438400000,'administrator',18);
INSERT INTO contact VALUES(2026000000002,'phone','request',1772438400000,1772438400000,'administrator',25);
INSERT INTO contact VALUES(2026000000003,'email','request',1772438400000,1772438400000,'administrator',30);
CREATE TABLE reporter (
  contact INTEGER NOT NULL PRIMARY KEY REFERENCES contact (number),
  name TEXT,
  phone TEXT,
  phone_key TEXT,
  email TEXT,
  office TEXT
) STRICT;
INSERT INTO reporter VALUES(2026000000001,'Rosa Neri','0522 1','05221',NULL,NULL);
INSERT INTO reporter VALUES(2026000000003,'Anna Bianchi',NULL,NULL,'anna.bianchi@mail.example',NULL);
CREATE TABLE service_request (
  number INTEGER NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  channel TEXT NOT NULL,
  category TEXT,
  area TEXT,
  zone TEXT,
  place TEXT,
  address TEXT,
  address_key TEXT,
  latitude REAL,
  longitude REAL,
  cell INTEGER,
  reported_at INTEGER NOT NULL,
  entered_at INTEGER NOT NULL,
  description_event INTEGER NOT NULL,
  external_number TEXT,
  registry_address TEXT
) STRICT;
INSERT INTO service_request VALUES(2026000000001,2,'resolved','phone','roads.pothole','roads','Z1',NULL,NULL,NULL,NULL,NULL,NULL,1772438400000,1772438400000,19,NULL,NULL);
INSERT INTO service_request VALUES(2026000000002,1,'open','phone','lighting.lamp-out','lighting','Z2',NULL,NULL,NULL,NULL,NULL,NULL,1772438400000,1772438400000,26,NULL,NULL);
INSERT INTO service_request VALUES(2026000000003,1,'new','email',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1772438400000,1772438400000,31,NULL,NULL);
CREATE TABLE request_suggestion (
  request INTEGER NOT NULL PRIMARY KEY REFERENCES service_request (number),
  category TEXT,
  score REAL NOT NULL,
  place TEXT,
  address TEXT,
  latitude REAL,
  longitude REAL,
  zone TEXT,
  reasons TEXT NOT NULL
) STRICT;
INSERT INTO request_suggestion VALUES(2026000000003,'roads.pothole',0.8000000000000000444,NULL,NULL,NULL,NULL,NULL,'keywords buca');
CREATE TABLE search_document (
  request INTEGER NOT NULL PRIMARY KEY REFERENCES service_request (number),
  ended INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
INSERT INTO search_document VALUES(2026000000001,1,' °12250 ·rosa ·neri buca ');
INSERT INTO search_document VALUES(2026000000002,0,' lampione ');
INSERT INTO search_document VALUES(2026000000003,0,' ·anna ·bianchi ·mail ·example foto della buca ecco la ');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_unfinished','search_unfinished',0,'CREATE VIRTUAL TABLE search_unfinished
  USING fts5 (words, content='''', columnsize=0, detail=none, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'search_unfinished_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_unfinished_data VALUES(1,X'020a');
INSERT INTO search_unfinished_data VALUES(10,X'000000000104040004010101020101030101040101');
INSERT INTO search_unfinished_data VALUES(137438953473,X'00000038053062756361bafbb88ac8010107c2b03132323530bafbb88ac8010205b76e657269bafbb88ac8010304726f7361bafbb88ac801040c0f0d');
INSERT INTO search_unfinished_data VALUES(274877906945,X'0000001409306c616d70696f6e65bafbb88ac80204');
INSERT INTO search_unfinished_data VALUES(412316860417,X'00000077053062756361bafbb88ac803010564656c6c61bafbb88ac80301046563636fbafbb88ac8030104666f746fbafbb88ac80301026c61bafbb88ac8030106c2b7616e6e61bafbb88ac80303076269616e636869bafbb88ac80303076578616d706c65bafbb88ac80303046d61696cbafbb88ac803040c0d0c0c0a0e0f0f');
INSERT INTO search_unfinished_data VALUES(549755813889,X'0000003c053062756361bafbb88ac801000107c2b03132323530bafbb88ac801000205b76e657269bafbb88ac801000304726f7361bafbb88ac80100040d100e');
CREATE TABLE IF NOT EXISTS 'search_unfinished_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_unfinished_idx VALUES(1,X'',2);
INSERT INTO search_unfinished_idx VALUES(2,X'',2);
INSERT INTO search_unfinished_idx VALUES(3,X'',2);
INSERT INTO search_unfinished_idx VALUES(4,X'',2);
CREATE TABLE IF NOT EXISTS 'search_unfinished_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_unfinished_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_ended','search_ended',0,'CREATE VIRTUAL TABLE search_ended
  USING fts5 (words, content='''', columnsize=0, detail=none, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'search_ended_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_ended_data VALUES(1,X'0104');
INSERT INTO search_ended_data VALUES(10,X'000000000101010001010101');
INSERT INTO search_ended_data VALUES(137438953473,X'00000038053062756361bafbb88ac8010107c2b03132323530bafbb88ac8010205b76e657269bafbb88ac8010304726f7361bafbb88ac801040c0f0d');
CREATE TABLE IF NOT EXISTS 'search_ended_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_ended_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'search_ended_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_ended_config VALUES('version',4);
CREATE TABLE contact_request (
  contact INTEGER NOT NULL REFERENCES contact (number),
  request INTEGER NOT NULL REFERENCES service_request (number),
  relation TEXT NOT NULL,
  PRIMARY KEY (contact, request)
) STRICT, WITHOUT ROWID;
INSERT INTO contact_request VALUES(2026000000001,2026000000001,'report');
INSERT INTO contact_request VALUES(2026000000002,2026000000002,'report');
INSERT INTO contact_request VALUES(2026000000003,2026000000003,'report');
CREATE TABLE attachment (
  contact INTEGER NOT NULL REFERENCES contact (number),
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  latitude REAL,
  longitude REAL,
  PRIMARY KEY (contact, sha256)
) STRICT, WITHOUT ROWID;
INSERT INTO attachment VALUES(2026000000003,'b6ee1fa10af4e342fd7a9e555a9d9769827c808e6849d57c6d91e05da8dec184','message.eml','message/rfc822',811,NULL,NULL);
INSERT INTO attachment VALUES(2026000000003,'ed61715612fe11bbd74e959ec0cfd17d09581e1ac83e270a47900dd84931e9f0','buca.jpg','image/jpeg',260,NULL,NULL);
CREATE TABLE quarantined_mail (
  sha256 TEXT NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL,
  size INTEGER NOT NULL,
  sender TEXT,
  subject TEXT,
  received_at INTEGER NOT NULL
) STRICT;
CREATE TABLE received_mail (
  message_id TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  contact INTEGER REFERENCES contact (number),
  received_at INTEGER NOT NULL
) STRICT;
INSERT INTO received_mail VALUES('photo-1@mail.example','7cd8f76287e24a25d702b705c8bd2224b1fb53e1998c7f1bc2aac1f9c8d50976',2026000000003,1772438400000);
CREATE TABLE work_order (
  number INTEGER NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  reported_at INTEGER NOT NULL,
  activated_at INTEGER,
  category TEXT,
  area TEXT,
  urgency TEXT,
  zone TEXT,
  place TEXT,
  latitude REAL,
  longitude REAL,
  contractor TEXT REFERENCES contractor (code),
  contract TEXT REFERENCES framework_contract (code),
  estimate INTEGER,
  approved INTEGER,
  approved_until INTEGER,
  final INTEGER,
  claimed INTEGER,
  approval_pending INTEGER NOT NULL,
  mandate TEXT,
  mandate_amount INTEGER,
  policy_version INTEGER NOT NULL,
  clock_version INTEGER NOT NULL,
  rounds_before INTEGER NOT NULL,
  eta INTEGER,
  intervention_code TEXT,
  open_inspection INTEGER,
  inspected INTEGER NOT NULL,
  unsettled INTEGER NOT NULL,
  arrived INTEGER NOT NULL,
  last_act_at INTEGER NOT NULL,
  completed_by TEXT,
  to_be_done_by TEXT,
  next_due INTEGER
) STRICT;
INSERT INTO work_order VALUES(2026000000001,7,'closed',1772438400000,1772438400000,1772438400000,'roads.pothole','roads','urgent','Z1',NULL,NULL,NULL,'strade-nord','AQ-2025-01',32000,NULL,NULL,12000,NULL,0,'day-urgent',12000,1,1,0,NULL,NULL,NULL,0,0,1,1772438400000,NULL,NULL,NULL);
INSERT INTO work_order VALUES(2026000000002,2,'approval',1772438400000,1772438400000,NULL,'lighting.lamp-out','lighting','normal','Z2',NULL,NULL,NULL,NULL,NULL,14000,NULL,NULL,NULL,NULL,0,NULL,NULL,1,1,0,NULL,NULL,NULL,0,0,0,1772438400000,NULL,NULL,1772625600000);
INSERT INTO work_order VALUES(2026000000003,2,'evaluating',1772438400000,1772438400000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,1,1,0,NULL,NULL,NULL,0,0,0,1772438400000,NULL,NULL,1772524800000);
CREATE TABLE order_request (
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  request INTEGER NOT NULL REFERENCES service_request (number),
  PRIMARY KEY (work_order, request)
) STRICT, WITHOUT ROWID;
INSERT INTO order_request VALUES(2026000000001,2026000000001);
INSERT INTO order_request VALUES(2026000000002,2026000000002);
INSERT INTO order_request VALUES(2026000000003,2026000000003);
CREATE TABLE offer (
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  round INTEGER NOT NULL,
  contractor TEXT NOT NULL,
  contract TEXT NOT NULL,
  mode TEXT NOT NULL,
  state TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  answer_by INTEGER NOT NULL,
  answered_at INTEGER,
  reason TEXT,
  answered_by TEXT,
  answered_via TEXT,
  PRIMARY KEY (work_order, round)
) STRICT, WITHOUT ROWID;
INSERT INTO offer VALUES(2026000000001,1,'strade-nord','AQ-2025-01','phone','accepted',1772438400000,1772442000000,1772438400000,NULL,NULL,NULL);
CREATE TABLE order_target (
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  name TEXT NOT NULL,
  due INTEGER,
  met_at INTEGER,
  breached INTEGER NOT NULL,
  dated INTEGER NOT NULL,
  PRIMARY KEY (work_order, name)
) STRICT, WITHOUT ROWID;
INSERT INTO order_target VALUES(2026000000001,'acceptance',1772442000000,1772438400000,0,0);
INSERT INTO order_target VALUES(2026000000001,'arrival',1772481600000,1772438400000,0,0);
INSERT INTO order_target VALUES(2026000000001,'completion',1772727300000,1772438400000,0,0);
INSERT INTO order_target VALUES(2026000000001,'triage',1772445600000,1772438400000,0,0);
INSERT INTO order_target VALUES(2026000000002,'acceptance',NULL,NULL,0,0);
INSERT INTO order_target VALUES(2026000000002,'approval',1772625600000,NULL,0,0);
INSERT INTO order_target VALUES(2026000000002,'arrival',1772697600000,NULL,0,0);
INSERT INTO order_target VALUES(2026000000002,'completion',1773403200000,NULL,0,0);
INSERT INTO order_target VALUES(2026000000002,'triage',1772524800000,1772438400000,0,0);
INSERT INTO order_target VALUES(2026000000003,'arrival',1772697600000,NULL,0,0);
INSERT INTO order_target VALUES(2026000000003,'completion',1773403200000,NULL,0,0);
INSERT INTO order_target VALUES(2026000000003,'triage',1772524800000,NULL,1,0);
CREATE TABLE order_approval (
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  approver TEXT NOT NULL,
  amount INTEGER NOT NULL,
  approved_at INTEGER NOT NULL,
  on_delegation_of TEXT,
  PRIMARY KEY (work_order, approver)
) STRICT, WITHOUT ROWID;
CREATE TABLE order_pause (
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  place INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  cause TEXT NOT NULL,
  stops TEXT,
  paused_by TEXT,
  PRIMARY KEY (work_order, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  decided_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  rule TEXT NOT NULL,
  policy_version INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  facts TEXT NOT NULL,
  candidates TEXT NOT NULL
) STRICT;
INSERT INTO decision VALUES(1,2026000000001,1772438400000,'dispatch','within-mandate',1,'ready','{"category":"roads.pothole","estimate":{"cents":32000},"inspected":false,"mandate.day-emergency":"other-urgency","mandate.night-emergency":"other-urgency","serviceHours":true,"urgency":"urgent","zone":"Z1"}','');
INSERT INTO decision VALUES(2,2026000000001,1772438400000,'routing','turns-by-count',1,'strade-nord','{"amount":{"cents":32000},"category":"roads.pothole","mandate":"day-urgent","round":1,"zone":"Z1"}',replace('strade-nord	1	Eligible, place 1: 0 turns so far.	Idonea, 1ª: 0 turni finora.\nedil-ponte	1	Eligible, place 2: 0 turns so far.	Idonea, 2ª: 0 turni finora.\nasfalti-medio	1	Eligible, place 3: 0 turns so far.	Idonea, 3ª: 0 turni finora.\nelettro-sud	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.\ngiardini-colli	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.\nimpianti-aurora	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.\nluce-viva	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.\nmultiservizi-rossi	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.\nsegnaletica-verde	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.\ntermo-casa	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.\ntetti-sicuri	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.\ntre-querce	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.\nverde-insieme	0	Its contract does not cover the trade asphalt.	Il contratto non copre il mestiere asphalt.','\n',char(10)));
INSERT INTO decision VALUES(3,2026000000002,1772438400000,'dispatch','above-every-mandate',1,'approval','{"category":"lighting.lamp-out","estimate":{"cents":14000},"inspected":false,"mandate.day-emergency":"other-urgency","mandate.day-urgent":"other-urgency","mandate.night-emergency":"other-urgency","mandate.technician-oncall":"other-urgency","serviceHours":true,"urgency":"normal","zone":"Z2"}','');
INSERT INTO decision VALUES(4,2026000000003,1772438400000,'dispatch','missing-category',1,'evaluating','{"inspected":false,"serviceHours":true}','');
CREATE TABLE inspection (
  number INTEGER NOT NULL PRIMARY KEY,
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  kind TEXT NOT NULL,
  inspector TEXT,
  planned_at INTEGER,
  took_place_at INTEGER,
  outcome TEXT,
  intervention_code TEXT
) STRICT;
CREATE TABLE inspection_photo (
  inspection INTEGER NOT NULL REFERENCES inspection (number),
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  latitude REAL,
  longitude REAL,
  PRIMARY KEY (inspection, sha256)
) STRICT;
CREATE TABLE order_file (
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  contractor TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  latitude REAL,
  longitude REAL,
  PRIMARY KEY (work_order, sha256)
) STRICT;
CREATE TABLE mandate_use (
  id INTEGER PRIMARY KEY,
  mandate TEXT NOT NULL,
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  round INTEGER NOT NULL,
  rounds_before INTEGER NOT NULL,
  decision INTEGER NOT NULL,
  contractor TEXT,
  category TEXT NOT NULL,
  amount INTEGER NOT NULL,
  activated_for INTEGER NOT NULL,
  activated_by TEXT NOT NULL,
  used_at INTEGER NOT NULL,
  day TEXT NOT NULL,
  ceiling_left INTEGER,
  ratify_by INTEGER,
  ratification TEXT,
  answered_by TEXT,
  answered_at INTEGER,
  settled INTEGER NOT NULL DEFAULT 0,
  voided INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO mandate_use VALUES(1,'day-urgent',2026000000001,1,0,1,'strade-nord','roads.pothole',12000,32000,'administrator',1772438400000,'2026-03-02',24968000,1772884800000,NULL,NULL,NULL,0,0);
CREATE TABLE mandate_ceiling (
  mandate TEXT NOT NULL,
  scope TEXT NOT NULL,
  subject TEXT NOT NULL,
  bookings INTEGER NOT NULL,
  PRIMARY KEY (mandate, scope, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO mandate_ceiling VALUES('day-urgent','category','roads.pothole',2);
INSERT INTO mandate_ceiling VALUES('day-urgent','contractor','strade-nord',2);
INSERT INTO mandate_ceiling VALUES('day-urgent','mandate','',2);
CREATE TABLE mandate_day (
  mandate TEXT NOT NULL,
  scope TEXT NOT NULL,
  subject TEXT NOT NULL,
  day TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (mandate, scope, subject, day)
) STRICT, WITHOUT ROWID;
INSERT INTO mandate_day VALUES('day-urgent','category','roads.pothole','2026-03-02',12000);
INSERT INTO mandate_day VALUES('day-urgent','contractor','strade-nord','2026-03-02',12000);
INSERT INTO mandate_day VALUES('day-urgent','mandate','','2026-03-02',12000);
CREATE TABLE order_expense (
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  round INTEGER NOT NULL,
  contractor TEXT NOT NULL,
  contract TEXT NOT NULL REFERENCES framework_contract (code),
  amount INTEGER NOT NULL,
  PRIMARY KEY (work_order, round)
) STRICT, WITHOUT ROWID;
CREATE TABLE dossier (
  work_order INTEGER NOT NULL PRIMARY KEY REFERENCES work_order (number),
  opened_at INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  amount INTEGER NOT NULL,
  terms_from TEXT NOT NULL,
  terms_ceiling INTEGER NOT NULL,
  justification_days INTEGER NOT NULL,
  proposal_days INTEGER NOT NULL,
  council_days INTEGER NOT NULL,
  circumstance TEXT NOT NULL,
  causes TEXT NOT NULL,
  works TEXT NOT NULL,
  site TEXT NOT NULL,
  report TEXT NOT NULL,
  report_sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE dossier_step (
  work_order INTEGER NOT NULL REFERENCES dossier (work_order),
  name TEXT NOT NULL,
  due INTEGER NOT NULL,
  done_at INTEGER,
  recorded_by TEXT,
  PRIMARY KEY (work_order, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE dossier_evidence (
  work_order INTEGER NOT NULL REFERENCES dossier (work_order),
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  caption TEXT,
  added_at INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  PRIMARY KEY (work_order, sha256)
) STRICT;
CREATE TABLE order_bill (
  work_order INTEGER NOT NULL PRIMARY KEY REFERENCES work_order (number),
  contract TEXT,
  works INTEGER NOT NULL,
  discount INTEGER NOT NULL,
  safety INTEGER NOT NULL
) STRICT;
CREATE TABLE order_bill_line (
  work_order INTEGER NOT NULL REFERENCES work_order (number),
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  unit TEXT NOT NULL,
  price INTEGER NOT NULL,
  description TEXT NOT NULL,
  thousandths INTEGER NOT NULL,
  PRIMARY KEY (work_order, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE invoice (
  id INTEGER PRIMARY KEY,
  contract TEXT NOT NULL REFERENCES framework_contract (code),
  number TEXT NOT NULL,
  dated TEXT NOT NULL,
  amount INTEGER NOT NULL,
  work_order INTEGER REFERENCES work_order (number),
  entered_at INTEGER NOT NULL,
  entered_by TEXT NOT NULL,
  cancelled_at INTEGER,
  cancelled_by TEXT,
  cancelled_reason TEXT
) STRICT;
CREATE TABLE agenda (
  key TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  lease_until INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO agenda VALUES('order-watched WO-2026-000002','order-watched',1772625600001,NULL,0);
INSERT INTO agenda VALUES('order-watched WO-2026-000003','order-watched',1772645760000,NULL,0);
INSERT INTO agenda VALUES('ratification-due WO-2026-000001 1','ratification-due',1772795520000,NULL,0);
INSERT INTO agenda VALUES('statistics-due','statistics-due',1775023200000,NULL,0);
CREATE TABLE outbox (
  message_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  work_order INTEGER REFERENCES work_order (number),
  request INTEGER REFERENCES service_request (number),
  contractor TEXT,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  answers TEXT,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  failure TEXT,
  sha256 TEXT,
  size INTEGER
) STRICT;
INSERT INTO outbox VALUES('receipt.r-2026-000003.c-2026-000003.84dee41bd03c64ae@c7b9c6404a8d.maintenance-centre.invalid','receipt',NULL,2026000000003,NULL,'anna.bianchi@mail.example','R-2026-000003: segnalazione ricevuta',replace('Buongiorno,\n\nLa sua segnalazione ha il numero R-2026-000003. Un tecnico la valuterà entro il 03/03/2026 09:00. Grazie della segnalazione. Con questo numero può chiederci a che punto siamo.\n\nLa segnalazione diceva: Foto della buca\n\nEcco la foto.\n\nComune di Esempio, centrale manutenzioni\n\nPer non ricevere altri avvisi, rispondere scrivendo BASTA nella prima riga.\n','\n',char(10)),'photo-1@mail.example',1772438400000,1772438400000,NULL,'bf3335ddf81c483325e63fff1f4762513ab5bfb756868ca76704ae42840c929b',849);
INSERT INTO outbox VALUES('alarm.wo-2026-000003.breached.1.f4e7b8d74617a6f0@c7b9c6404a8d.maintenance-centre.invalid','alarm',2026000000003,NULL,NULL,'reperibile@comune-esempio.example','Ordine WO-2026-000003: termine superato: valutazione.',replace('Ordine WO-2026-000003: termine superato: valutazione.\n\n–\n- Foto della buca\n\nEcco la foto.\n','\n',char(10)),NULL,1772524800001,1772524800001,NULL,'4a825c28b4872199c83c1c98274fe782d9ee59b08bd41daae7b38a6f0df0ccdd',513);
CREATE TABLE notice_stop (
  email TEXT NOT NULL PRIMARY KEY,
  stopped_at INTEGER NOT NULL
) STRICT;
CREATE TABLE certified_delivery (
  message_id TEXT NOT NULL REFERENCES outbox (message_id),
  recipient TEXT NOT NULL,
  work_order INTEGER REFERENCES work_order (number),
  round INTEGER NOT NULL,
  local_part TEXT NOT NULL,
  state TEXT NOT NULL,
  sent_at INTEGER,
  changed_at INTEGER NOT NULL,
  overdue INTEGER NOT NULL,
  PRIMARY KEY (message_id, recipient)
) STRICT, WITHOUT ROWID;
CREATE TABLE certified_receipt (
  message_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  stated_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  identifier TEXT,
  PRIMARY KEY (message_id, recipient, kind),
  FOREIGN KEY (message_id, recipient) REFERENCES certified_delivery (message_id, recipient)
) STRICT, WITHOUT ROWID;
CREATE TABLE access_link (
  id INTEGER PRIMARY KEY,
  work_order INTEGER REFERENCES work_order (number),
  contractor TEXT,
  request INTEGER REFERENCES service_request (number),
  contact INTEGER REFERENCES contact (number),
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER,
  viewed_at INTEGER
) STRICT;
CREATE TABLE answered_key (
  key TEXT NOT NULL PRIMARY KEY,
  digest TEXT NOT NULL,
  status INTEGER NOT NULL,
  answer BLOB NOT NULL,
  answered_at INTEGER NOT NULL
) STRICT;
INSERT INTO answered_key VALUES('29dkuq6rytfjsuvpmc4hp0qmf','14e3bc211579f2724fb570ee5c2391b6b201c1c4fec12cd4a6e888d1ed45862e',200,X'7b2272656675736564223a5b5d2c2272656164223a31332c22696d706f72746564223a31332c2272656a6563746564223a302c226261746368223a6e756c6c2c227265706f7274223a6e756c6c7d',1772438400000);
INSERT INTO answered_key VALUES('tp5yo9o6wa7i1cdl20k7dx0aj','22cd6e6cb4d95d7c30adaf62b80d0d91377d05de6b8b5df095f71274a6f8877c',200,X'7b226c696d6974223a6e756c6c2c22726f6c65223a22746563686e696369616e222c226e616d65223a22656c697361222c2264697361626c6564223a66616c73652c22746f6b656e223a66616c73657d',1772438400000);
INSERT INTO answered_key VALUES('2avi5w6jo949gfukh2zfkwid','ce353a8e8ab6088740634797922748db8937e07153d2a4d1ddc0574ae4ef0a10',200,X'7b22746f6b656e223a66616c73652c2264697361626c6564223a66616c73652c226e616d65223a227469746f222c226c696d6974223a6e756c6c2c22726f6c65223a22746563686e696369616e227d',1772438400000);
INSERT INTO answered_key VALUES('3o13acela23d83nce20ewfx0l0','f970f2824db1459eb94ccc2452f3d356938899eda01fc70f2a44a57e03048bfb',200,X'7b22736179223a224c6120737561207365676e616c617a696f6e6520686120696c206e756d65726f20522d323032362d3030303030312e2041626269616d6f20636f6e7461747461746f20537472616465204e6f726420532e722e6c2e3a20736172c3a02073756c20706f73746f20656e74726f206c652032313a30302e204772617a69652064656c6c61207365676e616c617a696f6e652e20436f6e2071756573746f206e756d65726f207075c3b2206368696564657263692061206368652070756e746f207369616d6f2e222c22636f6e74616374223a22432d323032362d303030303031222c2268696e74223a6e756c6c2c2272657175657374223a22522d323032362d303030303031222c226475706c696361746573223a5b5d2c226f7264657273223a5b22574f2d323032362d303030303031225d7d',1772438400000);
INSERT INTO answered_key VALUES('224ablzkxrum2g8zbx6hh3sg4','63842f347aaa38df68b6e2793e4b93e59f98e4741d795e9508b2b7206d1eaeb8',200,X'7b226f7264657273223a5b22574f2d323032362d303030303032225d2c226475706c696361746573223a5b5d2c22736179223a224c6120737561207365676e616c617a696f6e6520686120696c206e756d65726f20522d323032362d3030303030322e204c27696e74657276656e746f20617474656e6465206c276175746f72697a7a617a696f6e6520646920756e207465636e69636f20656e74726f20696c2030342f30332f323032362031333a30302e204772617a69652064656c6c61207365676e616c617a696f6e652e20436f6e2071756573746f206e756d65726f207075c3b2206368696564657263692061206368652070756e746f207369616d6f2e222c2268696e74223a6e756c6c2c2272657175657374223a22522d323032362d303030303032222c22636f6e74616374223a22432d323032362d303030303032227d',1772438400000);
INSERT INTO answered_key VALUES('1hb97skubf6b719jtp0jnnkf4m','d99af6030e42bbb35c4a3434f9ec93685681db80dee878c6949e3aedb30e46a2',200,X'7b22637265617465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226177616974696e674465636973696f6e223a66616c73652c22636c6f7365644174223a6e756c6c2c22706c616365223a6e756c6c2c2264617465223a6e756c6c2c2270656e616c74696573223a5b5d2c227265706f727465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c227374617465223a226163636570746564222c226d6f6465223a2270686f6e65222c226c6174223a6e756c6c2c2267726f7373223a6e756c6c2c2266696c6573223a5b5d2c2266696e616c223a6e756c6c2c22636f6d706c657465644174223a6e756c6c2c22706175736573223a5b5d2c22696e7370656374696f6e73223a5b5d2c22726561736f6e223a6e756c6c2c22696e766f69636564223a6e756c6c2c2261646472657373223a6e756c6c2c2274617267657473223a5b7b226e616d65223a22747269616765222c22647565223a22323032362d30332d30325431313a30303a30302b30313a3030222c226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226272656163686564223a66616c73657d2c7b226e616d65223a22616363657074616e6365222c22647565223a22323032362d30332d30325431303a30303a30302b30313a3030222c226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226272656163686564223a66616c73657d2c7b226e616d65223a226172726976616c222c22647565223a22323032362d30332d30325432313a30303a30302b30313a3030222c226d65744174223a6e756c6c2c226272656163686564223a66616c73657d2c7b226e616d65223a22636f6d706c6574696f6e222c22647565223a22323032362d30332d30355431373a31353a30302b30313a3030222c226d65744174223a6e756c6c2c226272656163686564223a66616c73657d5d2c22737461727465644174223a6e756c6c2c22617070726f76616c50656e64696e67223a66616c73652c22636f6e74726163746f72223a227374726164652d6e6f7264222c2263617465676f7279223a22726f6164732e706f74686f6c65222c2262696c6c223a6e756c6c2c227261746966794279223a22323032362d30332d30375431333a30303a30302b30313a3030222c22616e73776572223a6e756c6c2c226c6f6e223a6e756c6c2c2261636365707465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22757267656e6379223a22757267656e74222c226f776564223a6e756c6c2c22617070726f766564556e74696c223a6e756c6c2c226177616974696e6744617465223a66616c73652c226f6666657273223a5b7b22616e7377657265644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c2264656c6976657279223a6e756c6c2c22726561736f6e223a6e756c6c2c2273656e744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22636f6e74726163746f72223a227374726164652d6e6f7264222c2270686f6e65223a6e756c6c2c226d6f6465223a2270686f6e65222c22657461223a6e756c6c2c227374617465223a226163636570746564222c2277686f223a6e756c6c2c22736179223a6e756c6c2c22616e737765724279223a22323032362d30332d30325431303a30303a30302b30313a3030227d5d2c22636f6465223a6e756c6c2c22657461223a6e756c6c2c22706f6c69637956657273696f6e223a312c227a6f6e65223a225a31222c22617070726f76616c73223a5b5d2c226d616e64617465223a226461792d757267656e74222c227265717565737473223a5b22522d323032362d303030303031225d2c22617070726f766564223a6e756c6c2c22636f6e7472616374223a2241512d323032352d3031222c226465736372697074696f6e223a2242756361222c2276657273696f6e223a342c226d616465536166654174223a6e756c6c2c22657374696d617465223a223332302e3030222c226e756d626572223a22574f2d323032362d303030303031222c2261726561223a22726f616473227d',1772438400000);
INSERT INTO answered_key VALUES('3upj24zw1ff9o3w1bgxi108cf2','0f64903a862696f592cde0b437e4ea0d2eb9cec3b465e3658cecc6b9f1a5c01c',200,X'7b227265706f727465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22636c6f7365644174223a6e756c6c2c226d616e64617465223a226461792d757267656e74222c226d616465536166654174223a6e756c6c2c227a6f6e65223a225a31222c2270656e616c74696573223a5b5d2c2267726f7373223a6e756c6c2c226177616974696e6744617465223a66616c73652c227261746966794279223a22323032362d30332d30375431333a30303a30302b30313a3030222c22737461727465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226c6174223a6e756c6c2c2264617465223a6e756c6c2c2262696c6c223a6e756c6c2c22617070726f76616c50656e64696e67223a66616c73652c226465736372697074696f6e223a2242756361222c2261726561223a22726f616473222c22706f6c69637956657273696f6e223a312c227265717565737473223a5b22522d323032362d303030303031225d2c227374617465223a2273746172746564222c22617070726f76616c73223a5b5d2c22706175736573223a5b5d2c22726561736f6e223a6e756c6c2c2261646472657373223a6e756c6c2c22636f6465223a6e756c6c2c22657374696d617465223a223332302e3030222c22636f6d706c657465644174223a6e756c6c2c226c6f6e223a6e756c6c2c22696e7370656374696f6e73223a5b5d2c22706c616365223a6e756c6c2c226f776564223a6e756c6c2c22636f6e74726163746f72223a227374726164652d6e6f7264222c22696e766f69636564223a6e756c6c2c22636f6e7472616374223a2241512d323032352d3031222c2263617465676f7279223a22726f6164732e706f74686f6c65222c2266696e616c223a6e756c6c2c2276657273696f6e223a352c2274617267657473223a5b7b226e616d65223a22747269616765222c226272656163686564223a66616c73652c226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22647565223a22323032362d30332d30325431313a30303a30302b30313a3030227d2c7b226e616d65223a22616363657074616e6365222c226272656163686564223a66616c73652c226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22647565223a22323032362d30332d30325431303a30303a30302b30313a3030227d2c7b226e616d65223a226172726976616c222c226272656163686564223a66616c73652c226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22647565223a22323032362d30332d30325432313a30303a30302b30313a3030227d2c7b226e616d65223a22636f6d706c6574696f6e222c226272656163686564223a66616c73652c226d65744174223a6e756c6c2c22647565223a22323032362d30332d30355431373a31353a30302b30313a3030227d5d2c22616e73776572223a6e756c6c2c22617070726f766564556e74696c223a6e756c6c2c226177616974696e674465636973696f6e223a66616c73652c22617070726f766564223a6e756c6c2c2261636365707465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226f6666657273223a5b7b2273656e744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22726561736f6e223a6e756c6c2c2277686f223a6e756c6c2c227374617465223a226163636570746564222c226d6f6465223a2270686f6e65222c22616e737765724279223a22323032362d30332d30325431303a30303a30302b30313a3030222c2270686f6e65223a6e756c6c2c22736179223a6e756c6c2c22616e7377657265644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22636f6e74726163746f72223a227374726164652d6e6f7264222c22657461223a6e756c6c2c2264656c6976657279223a6e756c6c7d5d2c226e756d626572223a22574f2d323032362d303030303031222c226d6f6465223a2270686f6e65222c22657461223a6e756c6c2c2266696c6573223a5b5d2c22637265617465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22757267656e6379223a22757267656e74227d',1772438400000);
INSERT INTO answered_key VALUES('2js30snv7ifp439qpdbv87jwpc','c214a28ffc0aab0b2797cdd8fed4848ef20ffcbd2a50af1fe968b80999929c68',200,X'7b226d6f6465223a2270686f6e65222c226c6174223a6e756c6c2c227265706f727465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226177616974696e6744617465223a66616c73652c22636f6465223a6e756c6c2c22617070726f76616c73223a5b5d2c227265717565737473223a5b22522d323032362d303030303031225d2c22636f6d706c657465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22657461223a6e756c6c2c22637265617465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22617070726f766564223a6e756c6c2c22737461727465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226d616e64617465223a226461792d757267656e74222c226f776564223a6e756c6c2c22706175736573223a5b5d2c2266696c6573223a5b5d2c2270656e616c74696573223a5b5d2c22636f6e7472616374223a2241512d323032352d3031222c22706c616365223a6e756c6c2c22706f6c69637956657273696f6e223a312c226177616974696e674465636973696f6e223a66616c73652c22636f6e74726163746f72223a227374726164652d6e6f7264222c2261636365707465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c2274617267657473223a5b7b226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226272656163686564223a66616c73652c22647565223a22323032362d30332d30325431313a30303a30302b30313a3030222c226e616d65223a22747269616765227d2c7b226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226272656163686564223a66616c73652c22647565223a22323032362d30332d30325431303a30303a30302b30313a3030222c226e616d65223a22616363657074616e6365227d2c7b226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226272656163686564223a66616c73652c22647565223a22323032362d30332d30325432313a30303a30302b30313a3030222c226e616d65223a226172726976616c227d2c7b226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226272656163686564223a66616c73652c22647565223a22323032362d30332d30355431373a31353a30302b30313a3030222c226e616d65223a22636f6d706c6574696f6e227d5d2c226d616465536166654174223a6e756c6c2c227374617465223a22636f6d706c65746564222c22696e766f69636564223a6e756c6c2c22617070726f76616c50656e64696e67223a66616c73652c22757267656e6379223a22757267656e74222c227a6f6e65223a225a31222c2261646472657373223a6e756c6c2c22696e7370656374696f6e73223a5b5d2c2263617465676f7279223a22726f6164732e706f74686f6c65222c2267726f7373223a6e756c6c2c2266696e616c223a223132302e3030222c22726561736f6e223a6e756c6c2c2262696c6c223a6e756c6c2c227261746966794279223a22323032362d30332d30375431333a30303a30302b30313a3030222c22657374696d617465223a223332302e3030222c226e756d626572223a22574f2d323032362d303030303031222c226465736372697074696f6e223a2242756361222c22617070726f766564556e74696c223a6e756c6c2c22636c6f7365644174223a6e756c6c2c226c6f6e223a6e756c6c2c226f6666657273223a5b7b22616e737765724279223a22323032362d30332d30325431303a30303a30302b30313a3030222c22726561736f6e223a6e756c6c2c2277686f223a6e756c6c2c22657461223a6e756c6c2c2270686f6e65223a6e756c6c2c2264656c6976657279223a6e756c6c2c22736179223a6e756c6c2c227374617465223a226163636570746564222c22636f6e74726163746f72223a227374726164652d6e6f7264222c22616e7377657265644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226d6f6465223a2270686f6e65222c2273656e744174223a22323032362d30332d30325430393a30303a30302b30313a3030227d5d2c2276657273696f6e223a362c22616e73776572223a6e756c6c2c2261726561223a22726f616473222c2264617465223a6e756c6c7d',1772438400000);
INSERT INTO answered_key VALUES('1na024hd07n9e1e7anmidsq13a','3ab2731ae6409a0f2ee6edc04359af6d28d689b80480c05ba21654f1ad4079a3',200,X'7b227374617465223a22636c6f736564222c22636f6e74726163746f72223a227374726164652d6e6f7264222c2274617267657473223a5b7b226272656163686564223a66616c73652c226e616d65223a22747269616765222c226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22647565223a22323032362d30332d30325431313a30303a30302b30313a3030227d2c7b226272656163686564223a66616c73652c226e616d65223a22616363657074616e6365222c226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22647565223a22323032362d30332d30325431303a30303a30302b30313a3030227d2c7b226272656163686564223a66616c73652c226e616d65223a226172726976616c222c226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22647565223a22323032362d30332d30325432313a30303a30302b30313a3030227d2c7b226272656163686564223a66616c73652c226e616d65223a22636f6d706c6574696f6e222c226d65744174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22647565223a22323032362d30332d30355431373a31353a30302b30313a3030227d5d2c22657374696d617465223a223332302e3030222c22636c6f7365644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22706175736573223a5b5d2c2276657273696f6e223a372c22617070726f766564223a6e756c6c2c22706f6c69637956657273696f6e223a312c2261726561223a22726f616473222c22617070726f766564556e74696c223a6e756c6c2c2267726f7373223a6e756c6c2c2263617465676f7279223a22726f6164732e706f74686f6c65222c2266696c6573223a5b5d2c2264617465223a6e756c6c2c226d6f6465223a2270686f6e65222c22617070726f76616c73223a5b5d2c2262696c6c223a6e756c6c2c22636f6465223a6e756c6c2c22616e73776572223a6e756c6c2c22696e766f69636564223a6e756c6c2c22657461223a6e756c6c2c22696e7370656374696f6e73223a5b5d2c22636f6d706c657465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c227265706f727465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c22706c616365223a6e756c6c2c2266696e616c223a223132302e3030222c226d616e64617465223a226461792d757267656e74222c22617070726f76616c50656e64696e67223a66616c73652c2261646472657373223a6e756c6c2c227265717565737473223a5b22522d323032362d303030303031225d2c2261636365707465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226d616465536166654174223a6e756c6c2c226465736372697074696f6e223a2242756361222c22757267656e6379223a22757267656e74222c226c6174223a6e756c6c2c227261746966794279223a22323032362d30332d30375431333a30303a30302b30313a3030222c226177616974696e674465636973696f6e223a66616c73652c2270656e616c74696573223a5b5d2c226f776564223a6e756c6c2c22737461727465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226c6f6e223a6e756c6c2c226177616974696e6744617465223a66616c73652c226e756d626572223a22574f2d323032362d303030303031222c22726561736f6e223a6e756c6c2c227a6f6e65223a225a31222c22637265617465644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226f6666657273223a5b7b2270686f6e65223a6e756c6c2c22616e7377657265644174223a22323032362d30332d30325430393a30303a30302b30313a3030222c226d6f6465223a2270686f6e65222c227374617465223a226163636570746564222c22657461223a6e756c6c2c22736179223a6e756c6c2c22726561736f6e223a6e756c6c2c2264656c6976657279223a6e756c6c2c2277686f223a6e756c6c2c22636f6e74726163746f72223a227374726164652d6e6f7264222c22616e737765724279223a22323032362d30332d30325431303a30303a30302b30313a3030222c2273656e744174223a22323032362d30332d30325430393a30303a30302b30313a3030227d5d2c22636f6e7472616374223a2241512d323032352d3031227d',1772438400000);
INSERT INTO answered_key VALUES('39ac62r5p8zkqrp3difj74dzp','2e85630d0222b2de5181cd470b32964c4aba41834df92c85925421bfef5a2714',200,X'323032362d30332d30345430383a30303a30305a',1772438400000);
CREATE TABLE alarm (
  id INTEGER PRIMARY KEY,
  raised_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  work_order INTEGER REFERENCES work_order (number),
  contract TEXT,
  text TEXT NOT NULL,
  passing INTEGER NOT NULL,
  settled INTEGER NOT NULL
) STRICT;
INSERT INTO alarm VALUES(1,1772524800001,'breached',2026000000003,NULL,'Ordine WO-2026-000003: termine superato: valutazione.',0,0);
CREATE TABLE import_batch (
  number INTEGER NOT NULL PRIMARY KEY,
  file TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  imported_by TEXT NOT NULL,
  read_rows INTEGER NOT NULL,
  imported_rows INTEGER NOT NULL,
  rejected_rows INTEGER NOT NULL
) STRICT;
CREATE TABLE statistics_act (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  position INTEGER NOT NULL,
  head TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT,
  issued_at INTEGER,
  issued_by TEXT,
  reason TEXT,
  document TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_event_position ON journal_event (position) WHERE position IS NOT NULL;
CREATE INDEX journal_event_unsealed ON journal_event (id) WHERE position IS NULL;
CREATE INDEX journal_event_order ON journal_event (order_number, id) WHERE order_number IS NOT NULL;
CREATE INDEX journal_event_request ON journal_event (request_number, id) WHERE request_number IS NOT NULL;
CREATE INDEX journal_event_exported ON journal_event (id) WHERE kind = 'subject.exported';
CREATE INDEX journal_event_contractor ON journal_event (contractor, occurred_at) WHERE contractor IS NOT NULL;
CREATE INDEX policy_version_effective ON policy_version (effective_at, version);
CREATE INDEX policy_version_pending ON policy_version (effective_at, version)
  WHERE begun = 0 AND withdrawn_at IS NULL;
CREATE INDEX delegation_delegate ON delegation (delegate) WHERE ended_at IS NULL;
CREATE INDEX framework_contract_contractor ON framework_contract (contractor);
CREATE INDEX place_first_word ON place (first_word);
CREATE INDEX street_name ON street (name, number);
CREATE INDEX street_civic_located ON street_civic (street, number, metres) WHERE latitude IS NOT NULL;
CREATE INDEX contact_channel ON contact (channel, number);
CREATE INDEX contact_outcome ON contact (outcome, number);
CREATE INDEX reporter_phone ON reporter (phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX reporter_email ON reporter (lower(email), contact) WHERE email IS NOT NULL;
CREATE INDEX service_request_unfinished ON service_request (number) WHERE state IN ('new', 'open');
CREATE INDEX service_request_category ON service_request (category, number) WHERE category IS NOT NULL;
CREATE INDEX service_request_zone ON service_request (zone, number) WHERE zone IS NOT NULL;
CREATE INDEX service_request_state ON service_request (state, number) WHERE state NOT IN ('new', 'open');
CREATE INDEX service_request_cell ON service_request (cell, number, category, reported_at, latitude, longitude)
  WHERE state IN ('new', 'open') AND cell IS NOT NULL;
CREATE INDEX service_request_place ON service_request (place) WHERE state IN ('new', 'open') AND place IS NOT NULL;
CREATE INDEX service_request_address ON service_request (address_key)
  WHERE state IN ('new', 'open') AND address_key IS NOT NULL;
CREATE UNIQUE INDEX service_request_external ON service_request (external_number)
  WHERE external_number IS NOT NULL;
CREATE INDEX service_request_ended ON service_request (number) WHERE state NOT IN ('new', 'open');
CREATE INDEX service_request_ended_cell ON service_request (cell, number, latitude, longitude)
  WHERE state NOT IN ('new', 'open') AND cell IS NOT NULL;
CREATE INDEX search_document_unfinished ON search_document (request) WHERE ended = 0;
CREATE INDEX contact_request_request ON contact_request (request);
CREATE INDEX attachment_sha256 ON attachment (sha256);
CREATE INDEX quarantined_mail_received ON quarantined_mail (received_at, sha256);
CREATE INDEX received_mail_contact ON received_mail (contact) WHERE contact IS NOT NULL;
CREATE INDEX work_order_state ON work_order (state, number);
CREATE INDEX work_order_contractor ON work_order (contractor, number) WHERE contractor IS NOT NULL;
CREATE INDEX work_order_category ON work_order (category, number) WHERE category IS NOT NULL;
CREATE INDEX work_order_zone ON work_order (zone, number) WHERE zone IS NOT NULL;
CREATE INDEX work_order_urgency ON work_order (urgency, number) WHERE urgency IS NOT NULL;
CREATE INDEX work_order_next_due ON work_order (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX order_request_request ON order_request (request);
CREATE INDEX offer_phone ON offer (answer_by, work_order) WHERE state = 'sent' AND mode = 'phone';
CREATE INDEX offer_contract ON offer (contract, sent_at);
CREATE INDEX decision_order ON decision (work_order, id);
CREATE INDEX inspection_order ON inspection (work_order);
CREATE INDEX inspection_open ON inspection (planned_at) WHERE outcome IS NULL;
CREATE INDEX inspection_inspector ON inspection (inspector, number) WHERE inspector IS NOT NULL;
CREATE INDEX inspection_photo_sha256 ON inspection_photo (sha256);
CREATE INDEX order_file_sha256 ON order_file (sha256);
CREATE INDEX order_file_mail ON order_file (received_at) WHERE media_type = 'message/rfc822';
CREATE INDEX order_file_firm ON order_file (contractor, received_at) WHERE media_type = 'message/rfc822';
CREATE INDEX mandate_use_mandate ON mandate_use (mandate, id);
CREATE INDEX mandate_use_order ON mandate_use (work_order);
CREATE INDEX mandate_use_unratified ON mandate_use (ratify_by)
  WHERE voided = 0 AND ratify_by IS NOT NULL AND ratification IS NULL;
CREATE INDEX dossier_evidence_file ON dossier_evidence (sha256);
CREATE UNIQUE INDEX invoice_number ON invoice (contract, number) WHERE cancelled_at IS NULL;
CREATE INDEX invoice_contract ON invoice (contract, id);
CREATE INDEX invoice_order ON invoice (work_order) WHERE work_order IS NOT NULL;
CREATE INDEX agenda_due ON agenda (due_at, key);
CREATE INDEX outbox_made ON outbox (created_at, message_id);
CREATE INDEX outbox_order ON outbox (work_order, created_at) WHERE work_order IS NOT NULL;
CREATE INDEX outbox_request ON outbox (request, created_at) WHERE request IS NOT NULL;
CREATE INDEX outbox_failure ON outbox (created_at, message_id) WHERE failure IS NOT NULL;
CREATE INDEX outbox_sha256 ON outbox (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX outbox_text ON outbox (created_at) WHERE body <> '';
CREATE INDEX certified_delivery_local ON certified_delivery (local_part);
CREATE INDEX certified_delivery_order ON certified_delivery (work_order, round);
CREATE INDEX certified_receipt_sha256 ON certified_receipt (sha256);
CREATE INDEX certified_receipt_identifier ON certified_receipt (identifier) WHERE identifier IS NOT NULL;
CREATE INDEX access_link_order ON access_link (work_order) WHERE work_order IS NOT NULL;
CREATE INDEX access_link_request ON access_link (request) WHERE request IS NOT NULL;
CREATE INDEX answered_key_kept ON answered_key (answered_at) WHERE status <> 404;
CREATE INDEX alarm_passing ON alarm (raised_at) WHERE passing = 1;
CREATE INDEX alarm_standing ON alarm (raised_at) WHERE settled = 0;
CREATE INDEX alarm_order ON alarm (work_order) WHERE settled = 0 AND work_order IS NOT NULL;
CREATE INDEX alarm_contract ON alarm (contract) WHERE settled = 0 AND contract IS NOT NULL;
CREATE UNIQUE INDEX statistics_act_version ON statistics_act (period, version, state);
PRAGMA writable_schema=OFF;
COMMIT;
