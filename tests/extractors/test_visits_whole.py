"""All who take part in an event, and when: delegations with who leads them, guests named behind a building, invitations
that are taken up, a meeting in whose course something was said."""

import pytest
from event_stories import Told, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # a delegation and who leads it both take part
    ("ru", "Президент Иван Рубцов принял в Праге делегацию сейма Литвы во главе с депутатом Павлом Громовым.",
     [("visit", "occurred", None, ("Павел Громов", "делегация сейма Литвы"), ("Иван Рубцов",), ("Прага",))]),
    ("ru", "Анна Берг встретилась с чешской делегацией, возглавляемой Павлом Громовым.",
     [("meeting", "occurred", None, ("Анна Берг", "Павел Громов", "чешская делегация"), (), ())]),
    ("uk", "Президент Іван Рубець прийняв у Празі делегацію сейму Литви на чолі з депутатом Павлом Громом.",
     [("visit", "occurred", None, ("Павло Гром", "делегація сейму Литви"), ("Іван Рубець",), ("Прага",))]),
    # a guest who reads as the genitive of the building or the town
    ("ru", "Премьер Иван Рубцов принял в загородной резиденции советника по торговле Павла Громова.",
     [("visit", "occurred", None, ("Павел Громов",), ("Иван Рубцов",), ("загородная резиденция",))]),
    ("ru", "Премьер Иван Рубцов принял в резиденции советника по торговле Павла Громова и генерала Карла Хольма.",
     [("visit", "occurred", None, ("Карл Хольм", "Павел Громов"), ("Иван Рубцов",), ("резиденция",))]),
    ("ru", "Премьер Иван Рубцов принял в резиденции министра связи Павла Громова.",
     [("visit", "occurred", None, ("Павел Громов",), ("Иван Рубцов",), ("резиденция",))]),
    ("uk", "Президент Іван Рубець прийняв у Празі прем'єр-міністра Норвегії Йонаса Гара Стере.",
     [("visit", "occurred", None, ("Йонас Гар Стере",), ("Іван Рубець",), ("Прага",))]),
    # who is received in a palace is no group of that palace
    ("en", "President Mark Rubin received Polish lawmakers at the Presidential Palace on Monday.",
     [("visit", "occurred", "2025-12-01", ("Polish lawmakers",), ("Mark Rubin",), ("Presidential Palace",))]),
    # who invites is told before, the invitation is taken up or turned down behind
    ("ru", "Анна Берг поблагодарила Чехию за помощь и пригласила премьера Ивана Рубцова посетить Осло. Рубцов принял "
     "приглашение.",
     [("visit", "planned", None, ("Иван Рубцов",), ("Анна Берг",), ("Осло",))]),
    ("uk", "Анна Берг подякувала Чехії та запросила прем'єра Івана Рубця відвідати Осло. Рубець прийняв запрошення.",
     [("visit", "planned", None, ("Іван Рубець",), ("Анна Берг",), ("Осло",))]),
    ("en", "President Anna Berg invited Prime Minister Mark Rubin to Oslo. Rubin accepted the invitation.",
     [("visit", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    ("en", "President Anna Berg invited Prime Minister Mark Rubin to Oslo. Rubin declined the invitation.",
     [("visit", "cancelled", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    ("ru", "Премьер Иван Рубцов принял приглашение выступить на форуме.", []),
    # the day on which something was said in a talk
    ("ru", "Премьер Иван Рубцов 1 декабря на встрече с президентом Анной Берг поднял вопрос о визах.",
     [("meeting", "occurred", "2025-12-01", ("Анна Берг", "Иван Рубцов"), (), ())]),
    ("uk", "Прем'єр Іван Рубець 1 грудня на зустрічі з президенткою Анною Берг порушив питання віз.",
     [("meeting", "occurred", "2025-12-01", ("Іван Рубець", "Анна Берг"), (), ())]),
    ("en", "Prime Minister Mark Rubin on Monday told President Anna Berg in a phone call that the visas would stay.",
     [("call", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ())]),
    ("ru", "Премьер Иван Рубцов рассказал, что на встрече с президентом Анной Берг поднял вопрос о визах.",
     [("meeting", "occurred", None, ("Анна Берг", "Иван Рубцов"), (), ())]),
    # a paper is no meeting
    ("ru", "Иван Рубцов провёл 1 декабря переговоры с Анной Берг. Стороны подписали план консультаций на 2026 год.",
     [("talks", "occurred", "2025-12-01", ("Анна Берг", "Иван Рубцов"), (), ())]),
    ("uk", "Іван Рубець провів 1 грудня переговори з Анною Берг. Сторони підписали план консультацій на 2026 рік.",
     [("talks", "occurred", "2025-12-01", ("Іван Рубець", "Анна Берг"), (), ())]),
    ("en", "Mark Rubin held talks with Anna Berg on Monday. They signed a plan of consultations for 2026.",
     [("talks", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ())]),
    # when they last spoke
    ("ru", "Иван Рубцов позвонил Павлу Громову. Последний раз они беседовали в мае 2024 года.",
     [("call", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ()),
      ("call", "occurred", "2024-05", ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Іван Рубець зателефонував Остапу Бойку. Востаннє вони розмовляли у травні 2024 року.",
     [("call", "occurred", None, ("Іван Рубець", "Остап Бойко"), (), ()),
      ("call", "occurred", "2024-05", ("Іван Рубець", "Остап Бойко"), (), ())]),
    ("en", "Mark Rubin called Anna Berg on Monday. The two leaders last spoke in May 2024.",
     [("call", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ()),
      ("call", "occurred", "2024-05", ("Anna Berg", "Mark Rubin"), (), ())]),
    # a name before one that does not decline
    ("ru", "Премьер Иван Рубцов 1 декабря позвонил Анне Берг.",
     [("call", "occurred", "2025-12-01", ("Анна Берг", "Иван Рубцов"), (), ())]),
    ("uk", "Прем'єр Іван Рубець 1 грудня зателефонував Ганні Берг.",
     [("call", "occurred", "2025-12-01", ("Іван Рубець", "Ганна Берг"), (), ())]),
    # what a participle behind a comma tells of the subject
    ("en", "Mark Rubin flew to Oslo on Monday, meeting President Anna Berg at the royal palace.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo", "royal palace"))]),
    ("en", "Mark Rubin returned home early, cancelling a visit to Oslo planned for Friday.",
     [("visit", "cancelled", "2025-12-05", ("Mark Rubin",), (), ("Oslo",))]),
    # a third one in a call is none of two who met
    ("en", "Premier Mark Rubin met President Anna Berg in Oslo in May. The two also talked in July in a video call "
     "with King John Burton.",
     [("meeting", "occurred", "2025-05", ("Anna Berg", "Mark Rubin"), (), ("Oslo",)),
      ("call", "occurred", "2025-07", ("Anna Berg", "John Burton", "Mark Rubin"), (), ())]),
    # a meeting is with who received the guest last, and not where the next one will
    ("en", "Foreign minister Mark Rubin arrived in Oslo on Monday for a two-day visit. On Tuesday Rubin held "
     "talks with his Norwegian counterpart, Karl Holm. Prime Minister Anna Berg later received Rubin at the royal "
     "palace. They praised the ferry after the meeting.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg", "Karl Holm"), ("Oslo", "royal palace")),
      ("talks", "occurred", "2025-12-02", ("Mark Rubin",), ("Karl Holm",), ("Oslo",)),
      ("meeting", "occurred", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo", "royal palace"))]),
    # whom somebody of the same state meets abroad is not himself
    ("uk", "Міністр закордонних справ України Іван Рубець прибув до Осло. У четвер міністр зустрінеться з "
     "представниками української громади.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Осло",)),
      ("meeting", "planned", "2025-12-04", ("Іван Рубець", "представники української громади"), (), ("Осло",))]),
    # a clergyman is not the governor who was met
    ("ru", "Патриарх Даниил встретился с губернатором Тверской области Иваном Рубцовым. В мае предстоятель Русской "
     "церкви посетит Осло.",
     [("meeting", "occurred", None, ("Даниил", "Иван Рубцов"), (), ()),
      ("visit", "planned", "2026-05", ("предстоятель Русской церкви",), (), ("Осло",))]),
    # a role at the head of a clause means who was named without one right before
    ("ru", "Громов прилетел в Осло. В ходе визита президент провёл переговоры с премьером Анной Берг.",
     [("visit", "occurred", None, ("Громов",), ("Анна Берг",), ("Осло",)),
      ("talks", "occurred", None, ("Громов",), ("Анна Берг",), ("Осло",))]),
    ("uk", "Гром прилетів до Осло. Президент Чехії провів переговори з прем'єркою Анною Берг.",
     [("visit", "occurred", None, ("Гром",), ("Анна Берг",), ("Осло",)),
      ("talks", "occurred", None, ("Гром",), ("Анна Берг",), ("Осло",))]),
    ("en", "Rubio flew to Oslo on Monday. The Czech president held talks with Prime Minister Anna Berg.",
     [("visit", "occurred", "2025-12-01", ("Rubio",), ("Anna Berg",), ("Oslo",)),
      ("talks", "occurred", "2025-12-01", ("Rubio",), ("Anna Berg",), ("Oslo",))]),
    # … but not whom he visits
    ("ru", "Громов прилетел в Осло. Президент Норвегии встретился с послом Карлом Хольмом.",
     [("visit", "occurred", None, ("Громов",), (), ("Осло",)),
      ("meeting", "occurred", None, ("Карл Хольм", "президент Норвегии"), (), ())]),
    # one more of the kind
    ("ru", "Иван Рубцов и Павел Громов встретились 1 декабря. Ещё одна встреча намечена на 12 декабря.",
     [("meeting", "occurred", "2025-12-01", ("Иван Рубцов", "Павел Громов"), (), ()),
      ("meeting", "planned", "2025-12-12", ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Іван Рубець і Остап Бойко зустрілися 1 грудня. Нова зустріч запланована на 12 грудня.",
     [("meeting", "occurred", "2025-12-01", ("Іван Рубець", "Остап Бойко"), (), ()),
      ("meeting", "planned", "2025-12-12", ("Іван Рубець", "Остап Бойко"), (), ())]),
    ("en", "Mark Rubin phoned Anna Berg on Monday. Another call is planned for December 12.",
     [("call", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ()),
      ("call", "planned", "2025-12-12", ("Anna Berg", "Mark Rubin"), (), ())]),
    # an article tells that a journey of nobody is none of those before
    ("en", "Mark Rubin will visit Oslo this week. A trip planned for October was called off after the storm.",
     [("visit", "planned", "2025-W49", ("Mark Rubin",), (), ("Oslo",))]),
    # with whom something was discussed
    ("ru", "Министр Иван Рубцов по телефону обсудил подготовку к саммиту с послом Карлом Хольмом.",
     [("call", "occurred", None, ("Иван Рубцов", "Карл Хольм"), (), ())]),
    ("uk", "Міністр Іван Рубець телефоном обговорив підготовку до саміту з послом Карлом Хольмом.",
     [("call", "occurred", None, ("Іван Рубець", "Карл Хольм"), (), ())]),
    ("en", "Minister Mark Rubin discussed preparations for the summit with envoy Karl Holm by phone.",
     [("call", "occurred", None, ("Karl Holm", "Mark Rubin"), (), ())]),
    # what has not yet been
    ("en", "Mark Rubin has not yet met Premier Anna Berg.",
     [("meeting", "denied", None, ("Anna Berg", "Mark Rubin"), (), ())]),
    ("en", "Mark Rubin has yet to visit Oslo.", [("visit", "denied", None, ("Mark Rubin",), (), ("Oslo",))]),
    # a clock time is no part of who comes behind it
    ("ru", "Канцлер Павел Громов прилетел в Осло. В 14:30 канцлера принял премьер Карл Хольм.",
     [("visit", "occurred", "2025-12-03", ("Павел Громов",), ("Карл Хольм",), ("Осло",))]),
    ("ru", "Завтра в 10:00 губернатор встретится в Твери с послом Карлом Хольмом.",
     [("meeting", "planned", "2025-12-04", ("Карл Хольм", "губернатор"), (), ("Тверь",))]),
    # a short name behind a conjunction
    ("ru", "В Осло начались переговоры Павла Громова и Ли Чо.",
     [("talks", "occurred", None, ("Ли Чо", "Павел Громов"), (), ("Осло",))]),
    # who flew in for talks had those that are told next
    ("en", "Mark Rubin flew to Oslo on Monday for talks with President Anna Berg. The two leaders met at the royal "
     "palace.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("talks", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo", "royal palace"))]),
    # who goes home is not where he was to go that day
    ("ru", "Посол Карл Хольм 5 декабря посетит Академию художеств. Вечером он вернётся в Минск.",
     [("visit", "planned", "2025-12-05", ("Карл Хольм",), (), ("Академия художеств",))]),
    # guests who were received, and where they went next
    ("uk", "Голова ради Іван Рубець прийняв делегацію Литви. Її очолив депутат Остап Бойко. Під час зустрічі йшлося "
     "про школи. Гості також відвідали Полтаву.",
     [("meeting", "occurred", None, ("Остап Бойко", "делегація Литви"), ("Іван Рубець",), ()),
      ("visit", "occurred", None, ("Остап Бойко", "делегація Литви"), (), ("Полтава",))]),
    # both sides of talks with who leads each
    ("ru", "В Осло прошли переговоры Чехии и Литвы. Чешскую делегацию возглавлял Павел Громов, литовскую — посол Карл "
     "Хольм.",
     [("talks", "occurred", None, ("Карл Хольм", "Литва", "Павел Громов", "Чехия"), (), ("Осло",))]),
    ("uk", "В Осло відбулися переговори Чехії й Литви. Чеську делегацію очолював Остап Бойко, литовську — Карл Хольм.",
     [("talks", "occurred", None, ("Карл Хольм", "Литва", "Остап Бойко", "Чехія"), (), ("Осло",))]),
    ("en", "Czechia and Lithuania held talks in Oslo. The Czech team was led by Mark Rubin and the Lithuanian side by "
     "Karl Holm.",
     [("talks", "occurred", None, ("Czechia", "Karl Holm", "Lithuania", "Mark Rubin"), (), ("Oslo",))]),
    # of whom a sentence goes on to speak: who travelled, not who received him
    ("ru", "Марк Рубин прилетел в Осло, где его принял король Карл. Он также встретился с премьером Анной Берг.",
     [("visit", "occurred", None, ("Марк Рубин",), ("Анна Берг", "Карл"), ("Осло",)),
      ("meeting", "occurred", None, ("Марк Рубин",), ("Анна Берг",), ("Осло",))]),
    ("en", "Mark Rubin flew to Oslo, where King Karl received him. He also met Prime Minister Anna Berg.",
     [("visit", "occurred", None, ("Mark Rubin",), ("Anna Berg", "Karl"), ("Oslo",)),
      ("meeting", "occurred", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    # a visit that is only named as what something belongs to is where that was
    ("uk", "Прем'єр Чехії Іван Рубець зустрівся в Осло з королем Карлом. У межах візиту він провів переговори з послом "
     "Литви Остапом Бойком.",
     [("meeting", "occurred", None, ("Іван Рубець",), ("Карл",), ("Осло",)),
      ("visit", "occurred", None, ("Іван Рубець",), ("Карл",), ("Осло",)),
      ("talks", "occurred", None, ("Іван Рубець", "Остап Бойко"), (), ("Осло",))]),
    # what they met to discuss says nothing of the status
    ("en", "Mark Rubin met with President Anna Berg in Oslo on Monday to discuss investment plans.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    # a state is a side of what the talks are about
    ("en", "President Mark Rubin hosted King John Burton in Prague for talks on ending the war with Chile.",
     [("visit", "occurred", None, ("John Burton",), ("Mark Rubin",), ("Prague",)),
      ("talks", "occurred", None, ("John Burton",), ("Mark Rubin",), ("Prague",))]),
    ("ru", "Иван Рубцов провёл переговоры с Павлом Громовым об окончании войны с Чили.",
     [("talks", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Іван Рубець провів переговори з Остапом Бойком про відносини з Чилі.",
     [("talks", "occurred", None, ("Іван Рубець", "Остап Бойко"), (), ())]),
    # a reception is the meeting that is counted next; the one before it has its own day
    ("en", "Pope Leo received President Anna Berg at the Vatican on Monday. It was the first meeting between the two. "
     "Berg later met Cardinal Mark Rubin. She last visited the Vatican in May.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg",), ("Leo",), ("Vatican",)),
      ("meeting", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ()),
      ("visit", "occurred", "2025-05", ("Anna Berg",), (), ("Vatican",))]),
    ("ru", "Король Карл принял в Осло президента Чехии Ивана Рубцова. Это их вторая встреча: в мае они виделись в "
     "Риме.",
     [("meeting", "occurred", None, ("Иван Рубцов",), ("Карл",), ("Осло",)),
      ("meeting", "occurred", "2025-05", ("Иван Рубцов", "Карл"), (), ("Рим",))]),
    # who waited there for a guest
    ("ru", "Президент Иван Рубцов отправился в Осло, где его ждала премьер Анна Берг.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Анна Берг",), ("Осло",))]),
    # another name of the same office
    ("ru", "В Осло прилетел заместитель председателя правительства Чехии Иван Рубцов. Вице-премьера сопровождал посол "
     "Карл Хольм.",
     [("visit", "occurred", None, ("Иван Рубцов", "Карл Хольм"), (), ("Осло",))]),
    # leaders who are listed with their roles in the genitive
    ("ru", "В Праге прошли переговоры с участием премьера Чехии Ивана Рубцова, министра связи Павла Громова и посла "
     "Степана Лукина.",
     [("talks", "occurred", None, ("Иван Рубцов", "Павел Громов", "Степан Лукин"), (), ("Прага",))]),
    ("uk", "У Празі відбулася зустріч за участю прем'єра Литви Остапа Бойка, міністра оборони Андрія Бутка та посла "
     "Степана Луценка.",
     [("meeting", "occurred", None, ("Андрій Бутко", "Остап Бойко", "Степан Луценко"), (), ("Прага",))]),
    # who took part, too, told with the place of the meeting before
    ("ru", "Иван Рубцов провёл переговоры с Анной Берг. Встреча прошла в Осло с участием генерала Степана Лукина.",
     [("talks", "occurred", None, ("Анна Берг", "Иван Рубцов", "Степан Лукин"), (), ("Осло",))]),
    ("uk", "Іван Рубець провів переговори з Анною Берг. Зустріч пройшла в Осло за участю генерала Степана Луценка.",
     [("talks", "occurred", None, ("Іван Рубець", "Анна Берг", "Степан Луценко"), (), ("Осло",))]),
    # who tell of what they will do themselves
    ("ru", "Посол Карл Хольм принял Анну Берг. Иван Рубцов и Павел Громов заявили, что они встретятся в Осло 5 "
     "декабря.",
     [("visit", "occurred", None, ("Анна Берг",), ("Карл Хольм",), ()),
      ("meeting", "planned", "2025-12-05", ("Иван Рубцов", "Павел Громов"), (), ("Осло",))]),
    ("en", "Mark Rubin met Anna Berg. John Burton and Karl Holm said they would meet in Oslo on Friday.",
     [("meeting", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ()),
      ("meeting", "planned", "2025-12-05", ("John Burton", "Karl Holm"), (), ("Oslo",))]),
    # a talk that is told to have lasted is the call before
    ("ru", "Иван Рубцов поговорил по телефону с Анной Берг. Лидеры беседовали 20 минут.",
     [("call", "occurred", None, ("Анна Берг", "Иван Рубцов"), (), ())]),
    ("en", "Mark Rubin held a phone call with Anna Berg on Sunday. The leaders spoke for 20 minutes.",
     [("call", "occurred", "2025-11-30", ("Anna Berg", "Mark Rubin"), (), ())]),
    # a name with a particle behind the role of whom it is
    ("ru", "В понедельник Рубио поговорил по телефону с чешским коллегой Фейсалом бен Фарханом.",
     [("call", "occurred", "2025-12-01", ("Рубио", "Фейсал бен Фархан"), (), ())]),
    # what was at the meeting before is not told of the next one
    ("ru", "Иван Рубцов и Павел Громов проведут переговоры в Осло 12 декабря. Предыдущая встреча министров состоялась "
     "18 ноября. Тогда в переговорах участвовал посол Карл Хольм.",
     [("talks", "planned", "2025-12-12", ("Иван Рубцов", "Павел Громов"), (), ("Осло",)),
      ("meeting", "occurred", "2025-11-18", ("Иван Рубцов", "Карл Хольм", "Павел Громов"), (), ())]),
    # who is met first does not go on with the other one
    ("en", "Mark Rubin will meet his Polish counterpart, Karl Holm, and visit Gdansk.",
     [("meeting", "planned", None, ("Mark Rubin",), ("Karl Holm",), ("Gdansk",)),
      ("visit", "planned", None, ("Mark Rubin",), ("Karl Holm",), ("Gdansk",))]),
    # an adjective that may be a noun, too
    ("uk", "Анна Берг зустрілася в польській столиці з Остапом Бойком. У Варшаві було холодно.",
     [("meeting", "occurred", None, ("Анна Берг", "Остап Бойко"), (), ("Варшава",))]),
    # a noun for any delegation takes up the only one that was told, with who leads it
    ("en", "Mark Rubin led a delegation of teachers to Oslo on Monday. The group met King Karl on Tuesday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin", "delegation of teachers to Oslo"), ("Karl",), ("Oslo",)),
      ("meeting", "occurred", "2025-12-02", ("Mark Rubin", "delegation of teachers to Oslo"), ("Karl",), ("Oslo",))]),
    # a guest with whom came along
    ("ru", "Анна Берг прилетела в Осло. Её сопровождал министр Карл Хольм. Они встретились с королём Павлом.",
     [("visit", "occurred", None, ("Анна Берг", "Карл Хольм"), ("Павел",), ("Осло",)),
      ("meeting", "occurred", None, ("Анна Берг", "Карл Хольм"), ("Павел",), ("Осло",))]),
    ("uk", "Прем'єрка Анна Берг здійснила візит до Одеси. Її супроводжував міністр Карл Хольм. У порту гостей зустрів "
     "президент Остап Бойко. Лідери провели переговори.",
     [("visit", "occurred", None, ("Анна Берг", "Карл Хольм"), ("Остап Бойко",), ("Одеса",)),
      ("talks", "occurred", None, ("Анна Берг",), ("Остап Бойко",), ("Одеса",))]),
    ("en", "Premier Anna Berg made a surprise visit to Oslo. Her Czech counterpart, Mark Rubin, accompanied her on "
     "the trip.",
     [("visit", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    # two who are named together without a meeting
    ("en", "Mark Rubin met Karl Holm in Oslo on Monday. He was in good spirits. Rubin also signed a deal with Mayor "
     "Anna Berg. The two had first met in October.",
     [("meeting", "occurred", "2025-12-01", ("Karl Holm", "Mark Rubin"), (), ("Oslo",)),
      ("meeting", "occurred", "2025-10", ("Anna Berg", "Mark Rubin"), (), ())]),
    # who only may join in leaves open nothing of the talks
    ("en", "Anna Berg will hold talks with Karl Holm in Oslo on Friday. Envoy Mark Rubin may join the Oslo talks.",
     [("talks", "planned", "2025-12-05", ("Anna Berg", "Karl Holm"), (), ("Oslo",))]),
    # presidents are not those who joined them
    ("ru", "Иван Рубцов и Павел Громов проводят переговоры в Осло. К ним присоединились члены делегаций. Последний раз "
     "президенты виделись в мае в Риме.",
     [("talks", "occurred", None, ("Иван Рубцов", "Павел Громов", "члены делегаций"), (), ("Осло",)),
      ("meeting", "occurred", "2025-05", ("Иван Рубцов", "Павел Громов"), (), ("Рим",))]),
    # whom a guest met some sentences later
    ("uk", "Король Карл 1 грудня прийняв в Осло міністра Литви Остапа Бойка. Про це повідомляє палац. Король подякував "
     "Литві. Сторони поговорили про море. Бойко також зустрівся з мером Осло Павлом Бутком.",
     [("visit", "occurred", "2025-12-01", ("Остап Бойко",), ("Карл", "Павло Бутко"), ("Осло",)),
      ("meeting", "occurred", "2025-12-01", ("Остап Бойко",), ("Павло Бутко",), ("Осло",))]),
    # a day is nobody's: who stands behind it in the genitive is the guest
    ("ru", "Вечером 1 декабря министра Ивана Рубцова принял король Карл.",
     [("visit", "occurred", "2025-12-01", ("Иван Рубцов",), ("Карл",), ())]),
    ("uk", "Уранці 1 грудня міністра Остапа Бойка прийняв король Карл.",
     [("visit", "occurred", "2025-12-01", ("Остап Бойко",), ("Карл",), ())]),
    # who received somebody at the airport only greeted him
    ("en", "Mark Rubin landed in Oslo on Monday. He was received at the airport by Mayor Karl Holm. On Tuesday, Rubin "
     "held talks with President Anna Berg.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg", "Karl Holm"), ("Oslo",)),
      ("talks", "occurred", "2025-12-02", ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_whole(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
