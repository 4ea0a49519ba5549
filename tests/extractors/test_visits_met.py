"""Who met whom, and where: sides that share a noun, those who are asked to come, what a talk is about."""

import pytest
from event_stories import Told, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # two delegations under one noun
    ("ru", "Чешская и польская делегации провели в Праге переговоры 1 декабря.",
     [("talks", "occurred", "2025-12-01", ("польская делегация", "чешская делегация"), (), ("Прага",))]),
    ("uk", "Чеська та польська делегації провели в Празі переговори 1 грудня.",
     [("talks", "occurred", "2025-12-01", ("польська делегація", "чеська делегація"), (), ("Прага",))]),
    ("en", "The Czech and Polish delegations held talks in Prague on December 1.",
     [("talks", "occurred", "2025-12-01", ("Czech delegation", "Polish delegation"), (), ("Prague",))]),
    ("ru", "В Праге готовится встреча чешской и польской делегаций.",
     [("meeting", "planned", None, ("польская делегация", "чешская делегация"), (), ("Прага",))]),
    ("uk", "У Празі готується зустріч чеської, литовської та польської делегацій.",
     [("meeting", "planned", None, ("литовська делегація", "польська делегація", "чеська делегація"), (), ("Прага",))]),
    # whom somebody asks to come, not who asks
    ("ru", "Премьер Иван Рубцов позвонил Павлу Громову и предложил ему посетить Прагу в январе.",
     [("call", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ()),
      ("visit", "possible", "2026-01", ("Павел Громов",), (), ("Прага",))]),
    ("uk", "Прем'єр Іван Рубець поговорив з королем Павлом Громом і запропонував йому відвідати Прагу в січні.",
     [("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ()),
      ("visit", "possible", "2026-01", ("Павло Гром",), (), ("Прага",))]),
    ("en", "Prime Minister Mark Rubin phoned King John Burton and asked him to visit Prague in January.",
     [("call", "occurred", None, ("John Burton", "Mark Rubin"), (), ()),
      ("visit", "possible", "2026-01", ("John Burton",), (), ("Prague",))]),
    ("ru", "Президент Иван Рубцов поручил министру Павлу Громову посетить Прагу и встретиться с послом Анной Берг.",
     [("visit", "planned", None, ("Павел Громов",), (), ("Прага",)),
      ("meeting", "planned", None, ("Павел Громов",), ("Анна Берг",), ("Прага",))]),
    # … but who promises comes himself
    ("ru", "Президент Иван Рубцов пообещал Павлу Громову посетить Прагу.",
     [("visit", "planned", None, ("Иван Рубцов",), (), ("Прага",))]),
    ("en", "President Mark Rubin promised John Burton to visit Prague.",
     [("visit", "planned", None, ("Mark Rubin",), (), ("Prague",))]),
    # where what they speak of is, nobody meets
    ("ru", "Иван Рубцов и Павел Громов провели в Праге переговоры о судоходстве в Чёрном море.",
     [("talks", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Прага",))]),
    ("uk", "Іван Рубець і Павло Гром провели у Празі переговори про судноплавство в Чорному морі.",
     [("talks", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Прага",))]),
    ("en", "Mark Rubin and John Burton held talks in Prague on shipping in the Black Sea.",
     [("talks", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Prague",))]),
    ("ru", "Иван Рубцов обсудил с Павлом Громовым обстановку в Ливии.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("en", "Minister Mark Rubin discussed the war in Libya with John Burton.",
     [("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ())]),
    # … where a name is what they speak of, the place is that of the talks
    ("ru", "Иван Рубцов и Павел Громов провели переговоры по Ливии в Праге.",
     [("talks", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Прага",))]),
    # the noun in whose course they spoke tells of it
    ("ru", "Иван Рубцов в телефонном разговоре обсудил с Павлом Громовым цены на газ.",
     [("call", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Іван Рубець під час телефонної розмови обговорив з Павлом Громом ціни на газ.",
     [("call", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ())]),
    ("en", "Minister Mark Rubin discussed gas prices with John Burton in a phone call on Monday.",
     [("call", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ())]),
    # a visiting guest is met; nobody visits him
    ("en", "Visiting Peruvian President Mark Rubin met with Prime Minister Anna Berg in Oslo on Tuesday.",
     [("meeting", "occurred", "2025-12-02", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Prime Minister Anna Berg met with visiting Chinese Foreign Minister Paul Wang in Oslo on Monday.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Paul Wang"), (), ("Oslo",))]),
    ("en", "After visiting Oslo, President Mark Rubin left.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",))]),
    # who takes part, where the sentence leaves out in what
    ("ru", "Саммит пройдёт в Риге 14 января. Участие примут президенты Польши и Чили.",
     [("meeting", "planned", "2026-01-14", ("президенты Польши и Чили",), (), ("Рига",))]),
    ("uk", "Саміт пройде в Ризі 14 січня. Участь візьмуть президенти Польщі та Чилі.",
     [("meeting", "planned", "2026-01-14", ("президенти Польщі та Чилі",), (), ("Рига",))]),
    ("en", "The summit will be held in Riga on January 14. The presidents of Poland and Chile are expected to attend.",
     [("meeting", "planned", "2026-01-14", ("presidents of Poland and Chile",), (), ("Riga",))]),
    ("ru", "Участие в саммите в Риге примут президенты Польши и Чили.",
     [("meeting", "planned", None, ("президенты Польши и Чили",), (), ("Рига",))]),
    ("uk", "Участь у саміті в Ризі візьмуть президенти Польщі та Чилі.",
     [("meeting", "planned", None, ("президенти Польщі та Чилі",), (), ("Рига",))]),
    ("en", "The talks were held in Riga on Monday. Minister Mark Rubin and Ambassador Anna Berg took part.",
     [("talks", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Riga",))]),
    ("ru", "Переговоры прошли в Риге 1 декабря. Участвовали министр Иван Рубцов и посол Анна Берг.",
     [("talks", "occurred", "2025-12-01", ("Анна Берг", "Иван Рубцов"), (), ("Рига",))]),
    # … but not of those who are not there, and not somewhere else
    ("en", "The talks were held in Riga on Monday. Minister Mark Rubin did not attend.",
     [("talks", "occurred", "2025-12-01", (), (), ("Riga",))]),
    ("ru", "Переговоры прошли в Риге 1 декабря. Раньше министр Иван Рубцов участвовал в гонках.",
     [("talks", "occurred", "2025-12-01", (), (), ("Рига",))]),
    # … and whoever receives them stays, though of his own state somebody comes
    ("en", "Chile will host a summit on January 14. The presidents of Chile and Peru are expected to attend.",
     [("meeting", "planned", "2026-01-14", ("presidents of Chile and Peru",), ("Chile",), ("Chile",))]),
    # who holds it, where the forms tell neither subject nor object, and a river is no month
    ("ru", "Саммит 15 мая примет Самарканд.",
     [("meeting", "planned", "2026-05-15", (), ("Самарканд",), ("Самарканд",))]),
    ("ru", "Послы обсудили саммит, который 15 мая примет Самарканд.",
     [("meeting", "planned", "2026-05-15", (), ("Самарканд",), ("Самарканд",))]),
    ("uk", "Посли обговорили саміт, який 15 травня прийме Київ.",
     [("meeting", "planned", "2026-05-15", (), ("Київ",), ("Київ",))]),
    # a delegation that goes elsewhere is not at the summit
    ("uk", "Саміт пройде в Ризі 14 січня. До Варшави поїде чилійська делегація на чолі з Анною Берг.",
     [("meeting", "planned", "2026-01-14", (), (), ("Рига",)),
      ("visit", "planned", None, ("Анна Берг", "чилійська делегація"), (), ("Варшава",))]),
    # who greets somebody on tour does so at the stop
    ("en", "President Anna Berg came to Oslo on Monday on a tour. Minister Mark Rubin greeted her at the airport.",
     [("visit", "occurred", "2025-12-01", ("Anna Berg",), ("Mark Rubin",), ("Oslo",))]),
    # where nobody in particular puts up is no journey
    ("en", "The envoy Anna Berg shuttled between the two delegations, which stayed in separate hotels.", []),
    # two dates of one verb, months apart, are two journeys
    ("ru", "Президент Иван Рубцов дважды бывал в Риме: в марте 2024 года и в июле 2025 года.",
     [("visit", "occurred", "2024-03", ("Иван Рубцов",), (), ("Рим",)),
      ("visit", "occurred", "2025-07", ("Иван Рубцов",), (), ("Рим",))]),
    ("uk", "Президент Іван Рубець відвідував Рим у березні 2024 року та в липні 2025 року.",
     [("visit", "occurred", "2024-03", ("Іван Рубець",), (), ("Рим",)),
      ("visit", "occurred", "2025-07", ("Іван Рубець",), (), ("Рим",))]),
    ("en", "President Mark Rubin met Anna Berg in March 2024 and in July this year.",
     [("meeting", "occurred", "2024-03", ("Anna Berg", "Mark Rubin"), (), ()),
      ("meeting", "occurred", "2025-07", ("Anna Berg", "Mark Rubin"), (), ())]),
    # what was to be need not have been
    ("en", "Minister Mark Rubin was to visit Oslo in June.",
     [("visit", "planned", "2025-06", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "Mark Rubin was to meet Anna Berg in Oslo on Monday, but the meeting was called off.",
     [("meeting", "cancelled", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Mark Rubin was not to meet Anna Berg in Oslo.",
     [("meeting", "denied", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "The meeting between Mark Rubin and Anna Berg, set for Monday, had to be postponed.",
     [("meeting", "postponed", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ())]),
    ("uk", "Зустріч Івана Рубця з Анною Берг, що мала відбутися ввечері, довелося скасувати.",
     [("meeting", "cancelled", None, ("Іван Рубець", "Анна Берг"), (), ())]),
    # what tells of the noun without a comma is no clause of its own
    ("en", "A visit by Mark Rubin to Oslo that was planned for Monday has been put off.",
     [("visit", "postponed", "2025-12-01", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "An envoy who met Anna Berg in Rome flew to Oslo with Mark Rubin on Monday.",
     [("meeting", "occurred", None, ("Anna Berg", "envoy"), (), ("Rome",)),
      ("visit", "occurred", "2025-12-01", ("Mark Rubin", "envoy"), (), ("Oslo",))]),
    # whom the story is about goes on, not who greeted her
    ("en", "Minister Anna Berg flew to Oslo. Deputy Minister Lea Roth greeted her there. On Monday she flew to Rome.",
     [("visit", "occurred", None, ("Anna Berg",), ("Lea Roth",), ("Oslo",)),
      ("visit", "occurred", "2025-12-01", ("Anna Berg",), (), ("Rome",))]),
    ("en", "Minister Anna Berg flew to Oslo. There she was greeted by Mayor Lea Roth. On Monday she flew to Rome.",
     [("visit", "occurred", None, ("Anna Berg",), ("Lea Roth",), ("Oslo",)),
      ("visit", "occurred", "2025-12-01", ("Anna Berg",), (), ("Rome",))]),
    # what comes if a condition is not met is not called off
    ("ru", "Иначе визит министра Ивана Рубцова в Рим в мае не состоится.",
     [("visit", "planned", "2026-05", ("Иван Рубцов",), (), ("Рим",))]),
    ("ru", "Если ответа не будет, визит министра Ивана Рубцова в Рим в мае не состоится.",
     [("visit", "planned", "2026-05", ("Иван Рубцов",), (), ("Рим",))]),
    ("uk", "Інакше візит міністра Івана Рубця до Рима у травні не відбудеться.",
     [("visit", "planned", "2026-05", ("Іван Рубець",), (), ("Рим",))]),
    ("en", "Otherwise the talks between Mark Rubin and Anna Berg, due in Oslo in May, will not take place.",
     [("talks", "planned", "2026-05", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Minister Mark Rubin will not visit Oslo in May unless the sides agree.",
     [("visit", "possible", "2026-05", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "The talks between Mark Rubin and Anna Berg, due in Oslo in May, will not take place, the mayor said.",
     [("talks", "cancelled", "2026-05", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    # states by what they have in common
    ("ru", "Саммит стран Балтии пройдёт в Риге 14 января.",
     [("meeting", "planned", "2026-01-14", ("страны Балтии",), (), ("Рига",))]),
    ("uk", "Саміт країн Балтії пройде в Ризі 14 січня.",
     [("meeting", "planned", "2026-01-14", ("країни Балтії",), (), ("Рига",))]),
    ("en", "A summit of the Nordic countries will be held in Oslo on January 14.",
     [("meeting", "planned", "2026-01-14", ("Nordic countries",), (), ("Oslo",))]),
    # whose residence it is
    ("ru", "В резиденции Павла Громова прошли переговоры с премьером Анной Берг.",
     [("talks", "occurred", None, ("Анна Берг",), ("Павел Громов",), ("резиденция",))]),
    ("uk", "У резиденції Павла Грома пройшли переговори з прем'єркою Анною Берг.",
     [("talks", "occurred", None, ("Анна Берг",), ("Павло Гром",), ("резиденція",))]),
    ("en", "Talks with Premier Anna Berg were held at the residence of President John Burton.",
     [("talks", "occurred", None, ("Anna Berg",), ("John Burton",), ("residence",))]),
    # all whom a relative clause in the plural describes
    ("ru", "Король принял послов: с Иваном Рубцовым и Павлом Громовым, которые прибыли в Прагу, говорили час.",
     [("visit", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Прага",)),
      ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Прага",))]),
    ("uk", "Король подякував міністрам Іванові Рубцю та Павлові Грому, які прибули до Праги.",
     [("visit", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Прага",))]),
    ("en", "The king thanked ministers Mark Rubin and John Burton, who arrived in Prague on Monday.",
     [("visit", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Prague",))]),
    # what cannot or will not be called off
    ("ru", "Президент Иван Рубцов не может отменить визит в Прагу.",
     [("visit", "planned", None, ("Иван Рубцов",), (), ("Прага",))]),
    ("uk", "Президент Іван Рубець відмовився скасувати візит до Праги.",
     [("visit", "planned", None, ("Іван Рубець",), (), ("Прага",))]),
    ("en", "President Mark Rubin cannot cancel his visit to Prague.",
     [("visit", "planned", None, ("Mark Rubin",), (), ("Prague",))]),
    # "the two men"
    ("en", "Minister Mark Rubin called John Burton on Monday. The two men last met in Prague in May.",
     [("call", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ()),
      ("meeting", "occurred", "2025-05", ("John Burton", "Mark Rubin"), (), ("Prague",))]),
    # when somebody was last there
    ("en", "President Mark Rubin was last in Prague in 2019.",
     [("visit", "occurred", "2019", ("Mark Rubin",), (), ("Prague",))]),
    # what stands between commas behind a name is no object
    ("en", "Minister Mark Rubin met with a team led by John Burton, deputy speaker of the senate, in Prague.",
     [("meeting", "occurred", None, ("John Burton", "Mark Rubin", "team"), (), ("Prague",))]),
    # a day right behind a place
    ("en", "Minister Mark Rubin flew to Prague last Monday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Prague",))]),
    # several of a given name are a surname
    ("ru", "Премьер Чехии Рашид Исмаилов и премьер Польши Павел Громов встретились в Осло.",
     [("meeting", "occurred", None, ("Павел Громов", "Рашид Исмаилов"), (), ("Осло",))]),
    # what is visited before who visits
    ("ru", "В мае верфь посещала группа инженеров из Чехии.",
     [("visit", "occurred", "2025-05", ("группа инженеров из Чехии",), (), ("верфь",))]),
    # an organisation that invites is a host
    ("en", "Minister Mark Rubin is visiting Prague at the invitation of the Senate.",
     [("visit", "occurred", None, ("Mark Rubin",), ("Senate",), ("Prague",))]),
    # two ministers under one noun
    ("ru", "Чешский и польский министры проведут переговоры в Осло 10 декабря.",
     [("talks", "planned", "2025-12-10", ("польский министр", "чешский министр"), (), ("Осло",))]),
    ("uk", "Чеський і польський міністри проведуть переговори в Осло 10 грудня.",
     [("talks", "planned", "2025-12-10", ("польський міністр", "чеський міністр"), (), ("Осло",))]),
    ("en", "Minister Mark Rubin met his Czech and Polish counterparts in Oslo.",
     [("meeting", "occurred", None, ("Czech counterpart", "Mark Rubin", "Polish counterpart"), (), ("Oslo",))]),
    # nationals in the plural are the delegation of their state
    ("ru", "Делегация Чехии во главе с адмиралом Иваном Рубцовым побывала в Осло. Чехи встретились с мэром Анной Берг.",
     [("visit", "occurred", None, ("Иван Рубцов", "делегация Чехии"), ("Анна Берг",), ("Осло",)),
      ("meeting", "occurred", None, ("Иван Рубцов", "делегация Чехии"), ("Анна Берг",), ("Осло",))]),
    # guests who are met
    ("en", "A Czech delegation led by Mark Rubin arrived in Oslo. The guests were met at the railway station by Mayor "
     "Anna Berg and Ambassador John Burton.",
     [("visit", "occurred", None, ("Czech delegation", "Mark Rubin"), ("Anna Berg", "John Burton"), ("Oslo",))]),
    # hours spent with somebody
    ("ru", "Посол Иван Рубцов провёл три часа с министром Павлом Громовым в Осло.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))]),
    ("uk", "Посол Іван Рубець провів три години з міністром Павлом Громом в Осло.",
     [("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))]),
    ("en", "Envoy Mark Rubin spent three hours with Minister John Burton in Oslo.",
     [("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    # … and days in a town
    ("en", "Envoy Mark Rubin spent three days in Oslo with Minister John Burton.",
     [("visit", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    # two verbs, each with its own
    ("en", "President Mark Rubin will hold talks with King John Burton and meet Prime Minister Anna Berg.",
     [("talks", "planned", None, ("John Burton", "Mark Rubin"), (), ()),
      ("meeting", "planned", None, ("Anna Berg", "Mark Rubin"), (), ())]),
    # leaders who meet in a town are not leaders of it
    ("en", "Premier Mark Rubin and King John Burton met in Oslo in May. Minister Anna Berg offered to host a follow-up "
     "meeting of the two leaders in Rome.",
     [("meeting", "occurred", "2025-05", ("John Burton", "Mark Rubin"), (), ("Oslo",)),
      ("meeting", "possible", None, ("John Burton", "Mark Rubin"), ("Anna Berg",), ("Rome",))]),
    # a number of people somewhere is no visit, an interview no meeting
    ("ru", "Утром 3 декабря в больницах области находится 141 пациент.", []),
    ("uk", "Станом на ранок 3 грудня у лікарнях області перебуває 141 пацієнт.", []),
    ("ru", "Министр Иван Рубцов прибыл в Осло. В разговоре с РБК посол Павел Громов назвал визит успехом.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",))]),
    # who joins in
    ("en", "President Mark Rubin met King John Burton in Oslo on Monday. Premier Anna Berg also joined the meeting.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("ru", "Встреча Ивана Рубцова с Павлом Громовым прошла в Кремле. На ней присутствовала посол Анна Берг.",
     [("meeting", "occurred", None, ("Анна Берг", "Иван Рубцов", "Павел Громов"), (), ("Кремль",))]),
    # a guest whose name reads as the genitive of the place
    ("ru", "Президент Иван Рубцов принял в Кремле Павла Громова и Глеба Седова.",
     [("visit", "occurred", None, ("Глеб Седов", "Павел Громов"), ("Иван Рубцов",), ("Кремль",))]),
    # an adjective as the predicate
    ("uk", "У Кремлі заявили, що зустріч Івана Рубця та Павла Грома можлива лише в Осло.",
     [("meeting", "possible", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))]),
    # where they came together for talks
    ("ru", "Лидеры Чехии и Польши собрались в Праге на переговоры с Павлом Громовым.",
     [("talks", "occurred", None, ("Павел Громов", "лидеры Чехии и Польши"), (), ("Прага",))]),
    ("uk", "Лідери Чехії та Польщі зібралися в Празі на переговори з Павлом Громом.",
     [("talks", "occurred", None, ("Павло Гром", "лідери Чехії та Польщі"), (), ("Прага",))]),
    ("en", "The leaders of Poland and Chile gathered in Oslo for talks with John Burton on Monday.",
     [("talks", "occurred", "2025-12-01", ("John Burton", "leaders of Poland and Chile"), (), ("Oslo",))]),
    # who leads a delegation, told of a pronoun
    ("ru", "Делегация Чехии прибыла в Осло. Её возглавляет министр Иван Рубцов.",
     [("visit", "occurred", None, ("Иван Рубцов", "делегация Чехии"), (), ("Осло",))]),
    ("uk", "Делегація Чехії прибула до Осло. Її очолює міністр Іван Рубець.",
     [("visit", "occurred", None, ("Іван Рубець", "делегація Чехії"), (), ("Осло",))]),
    ("en", "A Czech delegation arrived in Oslo. It is led by Minister Mark Rubin.",
     [("visit", "occurred", None, ("Czech delegation", "Mark Rubin"), (), ("Oslo",))]),
    # those of two pairs whom the noun fits
    ("en", "General Mark Rubin called General John Burton on Monday. Rubin met President Anna Berg in May. The two "
     "generals will meet in Oslo on Dec. 5.",
     [("call", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ()),
      ("meeting", "occurred", "2025-05", ("Anna Berg", "Mark Rubin"), (), ()),
      ("meeting", "planned", "2025-12-05", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    # one noun that describes the next
    ("en", "Premier Mark Rubin and King John Burton will hold face-to-face talks in Oslo. It will be their first "
     "encounter since 2020.",
     [("talks", "planned", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_met(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
