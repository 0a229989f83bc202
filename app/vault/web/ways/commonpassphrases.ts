/**
 * Passphrases of eight signs and more that very many people use, in small letters and without signs between the words.
 * Written down from common knowledge; loaded only when somebody sets a passphrase, and never looked up anywhere else.
 */
export const common: ReadonlySet<string> = new Set(`
password password1 password12 password123 password1234 passw0rd passw0rd1 p4ssword p4ssw0rd pa55word pa55w0rd passwort passwort1 passwort123
motdepasse motdepasse1 motdepasse123 contraseña contrasena contraseña1 contrasena1 contraseña123 contrasena123 micontraseña miclave123 clave1234 كلمةالسر كلمةالمرور
passphrase mypassword mypassword1 mypassword123 thepassword newpassword oldpassword nopassword changeme changeme1 changeme123 letmein1 letmein123 letmeinnow
12345678 123456789 1234567890 12345678910 123123123 1234512345 12341234 123454321 1234554321 12344321 87654321 987654321 9876543210 0987654321 01234567 0123456789
11111111 22222222 33333333 44444444 55555555 66666666 77777777 88888888 99999999 00000000 11112222 12121212 10101010 11223344 1122334455 112233445566 13131313 20202020
14725836 147258369 159357159 159753159 789456123 741852963 963852741 456789123 321654987 13579246 24681012 31415926 314159265 27182818 52013140 5201314520
qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwerty123456789 qwertyqwerty qwertz123 qwertzui qwertzuiop azertyui azertyuiop azerty123 azerty1234 azerty12345
asdfghjk asdfghjkl asdfasdf asdf1234 asdfqwer qwerasdf qweasdzxc qweasd123 zxcvbnm1 zxcvbnm123 zxcvbnmm zaq12wsx 1qaz2wsx 1qaz2wsx3edc qazwsxedc qazwsx123 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 1a2b3c4d a1b2c3d4
abcdefgh abcdefghi abcd1234 abcde123 abcdef123 abc12345 abc123456 abc123abc abc123456789 aaaaaaaa aaaaaaaa1 aa123456 aa12345678 a1234567 a12345678 a123456789 abcabcabc
iloveyou iloveyou1 iloveyou2 iloveyou12 iloveyou123 iloveyou3 iloveyouso iloveyoubaby iloveme1 iloveme123 loveyou1 lovelove lovelove1 loveyou123 jetaime1 jetaime123 teamomucho teamo123 tequiero1 tequiero123 teamoteamo tequieromucho teamomiamor أحبك123
sunshine sunshine1 sunshine123 princess princess1 princess12 princess123 princesa princesa1 princesse princesse1 football football1 football123 baseball baseball1 basketball softball1 superman superman1 superman123 batman123 spiderman spiderman1
charlie1 michael1 michelle michelle1 jennifer jennifer1 jessica1 jonathan daniel123 alexander alexandra elizabeth christian benjamin samantha samantha1 stephanie victoria victoria1 veronica valentina alejandro alejandra sebastian fernando francisco mohammed mohamed123 muhammad1 muhammad123 ahmed123 ahmed1234
welcome1 welcome12 welcome123 welcome1234 bienvenue bienvenido bienvenidos trustno1 whatever whatever1 computer computer1 internet internet1 samsung1 samsung123 google123 facebook facebook1 microsoft administrator admin123 admin1234 admin12345 administrador adminadmin root1234 rootroot test1234 testtest testing1 testing123 guest123 guest1234 user1234 login123 default1 temp1234 temporary
liverpool liverpool1 chelsea1 arsenal1 barcelona barcelona1 realmadrid realmadrid1 marseille marseille1 manchester juventus juventus1 cowboys1 steelers1 yankees1 pokemon1 pokemon123 starwars starwars1 starwars123 minecraft minecraft1 fortnite naruto123 dragonball dragon12 dragon123 nintendo playstation
monkey12 monkey123 shadow12 shadow123 master12 master123 maverick mustang1 corvette mercedes ferrari1 chocolate chocolate1 cupcake1 cheese123 butterfly butterfly1 mariposa mariposa1 estrella estrella1 tinkerbell hellokitty babygirl babygirl1 babyboy1 sweetheart sweetie1 beautiful beautiful1 blink182 metallica slipknot1 november december december1 september october1 february summer12 summer2023 summer2024 summer2025 winter2024 winter2025 spring2025 autumn2025
bismillah bismillah1 allah123 allahuakbar alhamdulillah inshallah jesuschrist jesus123 jesuslovesme godislove godbless ilovegod ilovejesus blessed1 familia1 family123 hello123 hello1234 hello12345 hellohello helloworld goodmorning secret123 secret12 topsecret mysecret nothing1 qwertypassword passwordpassword correcthorsebatterystaple correcthorse
`.trim().split(/\s+/))
